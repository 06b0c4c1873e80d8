import "server-only";
import { dehydrate, type FetchQueryOptions, HydrationBoundary, type QueryKey } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { cache, type ReactNode } from "react";
import { makeQueryClient } from "@/components/query-client";
import { createTrpcContext } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";

const queryClient = cache(makeQueryClient);

/** Who asks for this page; read once a request. */
export const pageContext = cache(async () => createTrpcContext({ headers: await headers() }));

export const trpc = createTRPCOptionsProxy({ ctx: pageContext, router: appRouter, queryClient });

const started = cache((): Promise<void>[] => []);

/** Starts a query on the server; its answer reaches the client inside HydrateClient. */
export function prefetch<Data, Failure, Key extends QueryKey>(
  options: FetchQueryOptions<Data, Failure, Data, Key>,
): void {
  started().push(queryClient().prefetchQuery(options));
}

/** Waits for what was started, so that server and browser draw the same. One that failed is asked again by the browser. */
export async function HydrateClient({ children }: { children: ReactNode }) {
  await Promise.all(started());
  return <HydrationBoundary state={dehydrate(queryClient())}>{children}</HydrationBoundary>;
}
