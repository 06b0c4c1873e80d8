import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { pageContext } from "@/app/trpc";
import { Door } from "@/components/access/door";
import { WelcomeWizard } from "@/components/access/welcome-wizard";
import { isFirstRun } from "@/server/access/create-owner";
import { hasProject } from "@/server/access/has-project";

export const metadata: Metadata = { title: "Welcome" };

/** Open until there is an owner, and to the owner until there is a project. */
export default async function Welcome() {
  const { db, session } = await pageContext();
  const first = await isFirstRun(db);
  if (!first && !session) redirect("/sign-in");
  if (session && (await hasProject(db))) redirect("/");
  return (
    <Door wide title="Welcome to Waymark" lead="Three short steps, and the console is yours.">
      <WelcomeWizard hasOwner={session !== null} />
    </Door>
  );
}
