import { z } from "zod";
import { TemplateContent } from "@/domain/templates/content";
import { personOf, samplePerson } from "@/domain/templates/person";
import { renderEmail } from "@/domain/templates/render";
import { allowAccount } from "@/server/access/allow";
import { projectContext } from "@/server/access/project-context";
import type { AccountContext } from "@/server/context";
import { findEndpoint } from "@/server/people/find-endpoint";
import { tryCompile } from "./template-problem";

export const PreviewTemplate = z.object({
  content: TemplateContent,
  person: z
    .object({ projectId: z.string(), endpointId: z.string().min(1).max(1024) })
    .nullable()
    .default(null),
});
type PreviewTemplate = z.input<typeof PreviewTemplate>;

/** The mail as one person would get it, a real one or the sample; a template that cannot be compiled says where. */
export async function previewTemplate(ctx: AccountContext, { content, person = null }: PreviewTemplate) {
  allowAccount(ctx, "account:read");

  const recipient = person ? await realPerson(ctx, person) : samplePerson;
  const { email, problem } = tryCompile(content);
  if (problem) return { kind: "broken" as const, problem, variables: [] };
  const { variables } = email;
  const rendered = renderEmail(email, recipient, { now: ctx.now(), seed: "preview" });
  if (!rendered.ok) return { kind: "failed" as const, detail: rendered.detail, variables };
  const { subject, html, text, headers, missing, needed } = rendered;
  const mail = { subject, html, text, headers, missing, isSkipped: needed.length > 0 };
  return { kind: "rendered" as const, ...mail, to: recipient.Address, variables };
}

async function realPerson(ctx: AccountContext, person: { projectId: string; endpointId: string }) {
  const { db, projectId } = await projectContext(ctx, person.projectId);
  return personOf(await findEndpoint(db, projectId, person.endpointId));
}
