import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { isFirstRun } from "@/server/access/create-owner";
import { findProjectContext } from "@/server/access/project-context";
import { pageContext } from "./trpc";

/** Who is signed in; everybody else is sent to the door. For layouts and pages of the console. */
export const requireSession = cache(async () => {
  const { db, session } = await pageContext();
  if (session) return session;
  if (await isFirstRun(db)) redirect("/welcome");
  const asked = (await headers()).get("x-waymark-path") ?? "/";
  redirect(asked === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(asked)}`);
});

/** The project of a page, with the role its reader has there. One they may not see is not found. */
export const requireProject = cache(async (projectId: string) => {
  const { actor } = await requireSession();
  const { db, now } = await pageContext();
  return (await findProjectContext({ db, now, actor }, projectId)) ?? notFound();
});
