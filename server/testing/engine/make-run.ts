import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { makeFactories } from "@/db/factories";
import { project, provider, run } from "@/db/schema";

type Make = ReturnType<typeof makeFactories>;
type NewRun = Partial<typeof run.$inferInsert>;

/** A launched campaign's run, with what it hangs on, as the campaign's launch would write it. */
export async function makeRun(db: Database, make: Make, over: NewRun = {}) {
  const projectId = over.projectId ?? (await make.project()).id;
  const [home] = await db.select().from(project).where(eq(project.id, projectId));
  const campaign = await make.campaign({ projectId, status: "executing" });
  const template = await make.template();
  const providerId = over.providerId ?? (await makeProvider(db)).id;
  const [made] = await db
    .insert(run)
    .values({
      projectId,
      kind: "campaign",
      campaignId: campaign.id,
      channel: "EMAIL",
      state: "planning",
      audience: { kind: "everyone" },
      asOf: new Date(),
      dailyCap: home?.dailyCap ?? null,
      totalCap: home?.totalCap ?? null,
      templateId: template.id,
      templateVersion: 1,
      fromName: "Waymark",
      fromAddress: "hello@waymark.example",
      ...over,
      providerId,
    })
    .returning();
  if (!made) throw new Error("the insert returned no run");
  return made;
}

export async function makeProvider(db: Database, over: Partial<typeof provider.$inferInsert> = {}) {
  const [made] = await db
    .insert(provider)
    .values({ channel: "EMAIL", kind: "outbox", name: "Test provider", ...over })
    .returning();
  if (!made) throw new Error("the insert returned no provider");
  return made;
}
