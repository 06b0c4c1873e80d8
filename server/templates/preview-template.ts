import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { laneOf } from "@/db/lane";
import { endpoint } from "@/db/schema";
import { TemplateContent } from "@/domain/templates/content";
import { personOf, samplePerson } from "@/domain/templates/person";
import { renderEmail } from "@/domain/templates/render";
import { allowAccount } from "@/server/access/allow";
import { projectContext } from "@/server/access/project-context";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { tryCompile } from "./template-problem";

export const PreviewTemplate = z.object({
  content: TemplateContent,
  person: z
    .object({ projectId: z.string(), endpointId: z.string().min(1).max(1024) })
    .nullable()
    .default(null),
});
type PreviewTemplate = z.infer<typeof PreviewTemplate>;

/** The mail as one person would get it, a real one or the sample; a template that cannot be compiled says where. */
export async function previewTemplate(ctx: AccountContext, { content, person }: PreviewTemplate) {
  allowAccount(ctx, "account:read");

  const recipient = person ? personOf(await findEndpoint(ctx, person)) : samplePerson;
  const { email, problem } = tryCompile(content);
  if (problem) return { kind: "broken" as const, problem };
  const rendered = renderEmail(email, recipient);
  if (!rendered.ok) return { kind: "failed" as const, detail: rendered.detail };
  const { subject, html, text, missing } = rendered;
  return { kind: "rendered" as const, subject, html, text, missing, to: recipient.Address };
}

async function findEndpoint(ctx: AccountContext, person: { projectId: string; endpointId: string }) {
  const { db, projectId } = await projectContext(ctx, person.projectId);
  const [found] = await db
    .select()
    .from(endpoint)
    .where(
      and(
        eq(endpoint.projectId, projectId),
        eq(endpoint.id, person.endpointId),
        eq(endpoint.lane, laneOf(person.endpointId)),
      ),
    );
  if (!found) throw new AppError("not_found", "There is no such person in this project");
  return found;
}
