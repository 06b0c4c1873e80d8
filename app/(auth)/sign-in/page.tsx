import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { pageContext } from "@/app/trpc";
import { Door } from "@/components/access/door";
import { SignInForm } from "@/components/access/sign-in-form";
import { ownPath } from "@/domain/access/own-path";
import { isFirstRun } from "@/server/access/create-owner";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignIn({ searchParams }: PageProps<"/sign-in">) {
  const next = ownPath((await searchParams).next);
  const { db, session } = await pageContext();
  if (session) redirect(next);
  if (await isFirstRun(db)) redirect("/welcome");
  return (
    <Door
      title="Sign in"
      lead="Forgotten your password? An owner or admin can make you a link for a new one."
    >
      <SignInForm next={next} />
    </Door>
  );
}
