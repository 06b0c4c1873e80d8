import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type Project, type ProviderRow, project, type TreatmentRow, template } from "@/db/schema";
import type { LaunchFacts, Reach, TreatmentFacts } from "@/domain/campaigns/problems";
import { senderOf } from "@/domain/campaigns/sender";
import { isVerifiedSender } from "@/server/identities/sender-standing";
import { defaultProvider } from "@/server/providers/default-provider";
import { senderOfProvider } from "@/server/providers/sender-of-provider";
import { getVersion } from "@/server/templates/get-version";
import { tryCompile } from "@/server/templates/template-problem";
import { type AudienceSegment, audienceSegment } from "./audience-segment";
import type { WholeCampaign } from "./whole-campaign";

interface Asked {
  now: Date;
  /** Whether anybody would get it. */
  reached: (segment: AudienceSegment | null) => Promise<Reach>;
}

/** What is there at one moment: what the review shows, and what a launch and each run check and pin. */
export interface Present {
  facts: LaunchFacts;
  project: Project;
  provider: ProviderRow;
}

export async function launchFacts(db: Db, draft: WholeCampaign, { now, reached }: Asked): Promise<Present> {
  const [home] = await db.select().from(project).where(eq(project.id, draft.projectId));
  if (!home) throw new Error("a campaign without a project");
  const segment = await audienceSegment(db, draft);
  const provider = await defaultProvider(db, draft.projectId, draft.channel);
  const treatments: TreatmentFacts[] = [];
  for (const own of draft.treatments) {
    const sender = senderOf(own, home, senderOfProvider(provider));
    const isVerified = sender !== null && (await isVerifiedSender(db, sender.address));
    const senderStanding = { rule: home.senderRule, isVerified, leaves: provider.kind !== "outbox" };
    treatments.push({ template: await templateFacts(db, own), sender, senderStanding });
  }
  const reach = await reached(segment);
  return { facts: { now, emailOn: home.emailOn, treatments, segment, reach }, project: home, provider };
}

async function templateFacts(
  db: Db,
  { templateId, templateVersion }: TreatmentRow,
): Promise<TreatmentFacts["template"]> {
  if (!templateId) return null;
  const [found] = await db
    .select()
    .from(template)
    .where(and(eq(template.id, templateId), isNull(template.deletedAt)));
  if (!found) return null;
  const { version, ...content } = await getVersion(db, templateId, templateVersion ?? found.activeVersion);
  return { name: found.name, version, content, problem: tryCompile(content).problem };
}
