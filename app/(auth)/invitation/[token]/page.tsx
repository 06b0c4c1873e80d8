import { Anchor, Text } from "@mantine/core";
import type { Metadata } from "next";
import { pageContext } from "@/app/trpc";
import { AcceptForm } from "@/components/access/accept-form";
import { Door } from "@/components/access/door";
import { closedBecause } from "@/domain/access/invitation";
import { readInvitation } from "@/server/access/team/read-invitation";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" }; // the address is the secret

export default async function Invitation({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const { db, now } = await pageContext();
  const found = await readInvitation(db, token, now());
  if (found?.state !== "open") {
    const why = found
      ? closedBecause[found.state]
      : "There is no such link. Copy it whole, or ask for a new one.";
    return (
      <Door title="This link does not open">
        <Text mb="md">{why}</Text>
        <Anchor href="/sign-in">Sign in</Anchor>
      </Door>
    );
  }
  const { email, memberName } = found;
  return memberName === null ? (
    <Door title="Join the team" lead="Choose a name and a password, and the console is open to you.">
      <AcceptForm token={token} email={email} memberName={null} />
    </Door>
  ) : (
    <Door
      title="Set a new password"
      lead={`Hello ${memberName}. Your old password stops working, and you are signed out everywhere else.`}
    >
      <AcceptForm token={token} email={email} memberName={memberName} />
    </Door>
  );
}
