import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { pageContext } from "@/app/trpc";
import { LostLink, Unsubscribe } from "@/components/subscription/unsubscribe";
import { appRouter } from "@/server/trpc/root";

export const metadata: Metadata = { title: { absolute: "Unsubscribe" }, referrer: "no-referrer" };

/** Looking changes nothing: mail programs follow links on their own. It works without scripts, for whoever has them off. */
export default async function Page({ params, searchParams }: PageProps<"/u/[token]">) {
  const { token } = await params;
  const { done } = await searchParams;
  const subscription = await read(token);
  if ("lost" in subscription) return <LostLink message={subscription.lost} />;
  return <Unsubscribe {...subscription} token={token} justChanged={done !== undefined} />;
}

async function read(token: string) {
  try {
    return await appRouter.createCaller(await pageContext()).subscription.get({ token });
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") return { lost: error.message };
    throw error;
  }
}
