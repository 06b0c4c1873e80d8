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

/** Starts a query on the server; HydrateClient waits for its answer and hands it to the client. */
export function prefetch<Data, Failure, Key extends QueryKey>(
  options: FetchQueryOptions<Data, Failure, Data, Key>,
): void {
  void queryClient().prefetchQuery(options);
}

/** Hands on answers only, never promises: one that arrives while the page comes alive would draw it otherwise than the server did. */
export async function HydrateClient({ children }: { children: ReactNode }) {
  const client = queryClient();
  await Promise.allSettled(
    client
      .getQueryCache()
      .getAll()
      .map(({ promise }) => promise),
  );
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}
