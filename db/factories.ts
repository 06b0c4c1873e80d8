import type { Database } from "./client";
import { newId } from "./id";
import { laneOf } from "./lane";
import { campaign, endpoint, project, template, templateVersion, treatment, user } from "./schema";

type New<T extends { $inferInsert: object }> = Partial<T["$inferInsert"]>;

type Written = Pick<New<typeof templateVersion>, "subject" | "html" | "text" | "design">;

/** The same believable rows for tests, the seed and Playwright: `make.campaign({ projectId, status: "executing" })`. */
export function makeFactories(db: Database) {
  let made = 0;
  const nth = (name: string) => `${name} ${++made} ${newId().slice(20)}`;

  return {
    user: (over: New<typeof user> = {}) =>
      only(
        db
          .insert(user)
          .values({ name: "Ada Lovelace", email: `${newId()}@example.com`, ...over })
          .returning(),
      ),

    project: (over: New<typeof project> = {}) =>
      only(
        db
          .insert(project)
          .values({ name: nth("Project"), ...over })
          .returning(),
      ),

    endpoint: (over: New<typeof endpoint> & { projectId: string }) => {
      const id = over.id ?? newId();
      const address = over.address ?? `${newId()}@example.com`;
      const at = new Date("2026-01-05T08:00:00Z");
      const row = { channel: "EMAIL", cohortId: 7, effectiveAt: at, createdAt: at, updatedAt: at } as const;
      return only(
        db
          .insert(endpoint)
          .values({ ...row, ...over, id, address, addressKey: address.toLowerCase(), lane: laneOf(id) })
          .returning(),
      );
    },

    /** A template with its first version. */
    template: async ({
      subject = "Hello {{User.UserAttributes.first_name}}",
      html = "<p>Hello</p>",
      text = "Hello",
      design,
      ...over
    }: New<typeof template> & Written = {}) => {
      const created = await only(
        db
          .insert(template)
          .values({ name: nth("Template"), ...over })
          .returning(),
      );
      const content = { subject, html, text, design };
      await db.insert(templateVersion).values({ templateId: created.id, version: 1, ...content });
      return created;
    },

    campaign: (over: NewCampaign) => insertCampaign(db, { name: nth("Campaign"), ...over }),
  };
}

type NewCampaign = New<typeof campaign> & New<typeof treatment> & { projectId: string };

/** A campaign with its default treatment. */
async function insertCampaign(
  db: Database,
  { templateId, templateVersion: version, fromName, fromAddress, ...over }: NewCampaign & { name: string },
) {
  const created = await only(db.insert(campaign).values(over).returning());
  const mail = { templateId, templateVersion: version, fromName, fromAddress };
  await db.insert(treatment).values({ campaignId: created.id, nth: 0, ...mail });
  return { ...created, templateId: templateId ?? null };
}

async function only<T>(rows: PromiseLike<T[]>): Promise<T> {
  const [row] = await rows;
  if (!row) throw new Error("the insert returned no row");
  return row;
}
