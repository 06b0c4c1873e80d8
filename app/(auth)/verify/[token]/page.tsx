import { Text } from "@mantine/core";
import { TRPCError } from "@trpc/server";
import type { Metadata } from "next";
import { pageContext } from "@/app/trpc";
import { Door } from "@/components/access/door";
import { VerifyForm } from "@/components/senders/verify-form";
import { appRouter } from "@/server/trpc/root";

export const metadata: Metadata = { title: "Prove an address", referrer: "no-referrer" }; // the address is the secret

export default async function Verify({ params }: PageProps<"/verify/[token]">) {
  const { token } = await params;
  const link = await read(token);
  if ("lost" in link)
    return (
      <Door title="This link does not open">
        <Text>{link.lost}</Text>
      </Door>
    );
  return (
    <Door title="Is this address yours?">
      <VerifyForm token={token} {...link} />
    </Door>
  );
}

async function read(token: string) {
  try {
    return await appRouter.createCaller(await pageContext()).identities.link({ token });
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") return { lost: error.message };
    throw error;
  }
}
