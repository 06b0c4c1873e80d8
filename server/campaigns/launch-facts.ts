import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type Campaign, project, template } from "@/db/schema";
import type { LaunchFacts, Reach } from "@/domain/campaigns/problems";
import { senderOf } from "@/domain/campaigns/sender";
import { isVerifiedSender } from "@/server/identities/sender-standing";
import { defaultProvider } from "@/server/providers/default-provider";
import { senderOfProvider } from "@/server/providers/sender-of-provider";
import { getVersion } from "@/server/templates/get-version";
import { tryCompile } from "@/server/templates/template-problem";
import { type AudienceSegment, audienceSegment } from "./audience-segment";

type Reached = (segment: AudienceSegment | null) => Promise<Reach>;

/** What the review shows and the launch checks and pins; `reached` says whether anybody would get it. */
export async function launchFacts(db: Db, draft: Campaign, reached: Reached) {
  const [home] = await db.select().from(project).where(eq(project.id, draft.projectId));
  if (!home) throw new Error("a campaign without a project");
  const segment = await audienceSegment(db, draft);
  const provider = await defaultProvider(db, draft.projectId, draft.channel);
  const sender = senderOf(draft, home, senderOfProvider(provider));
  const isVerified = sender !== null && (await isVerifiedSender(db, sender.address));
  const facts: LaunchFacts = {
    emailOn: home.emailOn,
    template: await templateFacts(db, draft),
    sender,
    senderStanding: { rule: home.senderRule, isVerified, leaves: provider.kind !== "outbox" },
    segment,
    reach: await reached(segment),
  };
  return { facts, project: home, provider };
}

async function templateFacts(
  db: Db,
  { templateId, templateVersion }: Campaign,
): Promise<LaunchFacts["template"]> {
  if (!templateId) return null;
  const [found] = await db.select().from(template).where(eq(template.id, templateId));
  if (!found) return null;
  const { version, ...content } = await getVersion(db, templateId, templateVersion ?? found.activeVersion);
  return {
    name: found.name,
    version,
    content,
    problem: tryCompile(content).problem,
  };
}
