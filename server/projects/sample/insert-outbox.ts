import type { Db } from "@/db/client";
import { type endpoint, outboxMessage, type Project } from "@/db/schema";
import { compileEmail } from "@/domain/templates/compile";
import type { TemplateContent } from "@/domain/templates/content";
import { personOf } from "@/domain/templates/person";
import { renderEmail } from "@/domain/templates/render";
import { env } from "@/server/installed-env";
import { dressEmail } from "@/server/messages/dress-email";
import { messageKey } from "@/server/messages/message-key";
import type { Story } from "./history";
import type { SampleRun } from "./insert-rows";

type Person = typeof endpoint.$inferInsert;

const SHOWN = 60;

/** The last mails of a run as the sandbox would have kept them: with their own links, which work. */
export async function insertOutbox(
  tx: Db,
  project: Project,
  run: SampleRun,
  { content, people, stories }: { content: TemplateContent; people: Person[]; stories: Story[] },
): Promise<void> {
  const compiled = compileEmail(content);
  const byId = new Map(people.map((person) => [person.id, person]));
  const sent = stories.filter(({ outcome }) => outcome === "accepted").slice(-SHOWN);
  const mails = sent.flatMap(({ recipient, sentAt }) => {
    const person = byId.get(recipient.id);
    if (!person) return [];
    const to = { occasionId: run.id, recipientId: recipient.id, lane: recipient.lane };
    const moment = { now: sentAt, seed: messageKey(to) };
    const rendered = renderEmail(compiled, personOf(complete(person)), moment);
    if (!rendered.ok) throw new Error(`The sample's template does not render: ${rendered.detail}`);
    const dressed = dressEmail(rendered, {
      ...to,
      runId: run.id,
      projectId: project.id,
      publicUrl: env().publicUrl,
    });
    return {
      ...dressed,
      key: messageKey(to),
      lane: recipient.lane,
      projectId: project.id,
      runId: run.id,
      recipientId: recipient.id,
      channel: "EMAIL" as const,
      fromAddress: `${project.fromName} <${project.fromAddress}>`,
      toAddress: recipient.address ?? "",
      subject: rendered.subject,
      deliveredAt: sentAt,
    };
  });
  await tx.insert(outboxMessage).values(mails);
}

/** An insert may leave out what a row always has. */
function complete(person: Person) {
  const { attributes = {}, metrics = {}, demographic = {}, location = {}, userAttributes = {} } = person;
  const told = { attributes, metrics, demographic, location, userAttributes };
  return { ...person, ...told, address: person.address ?? "", userId: person.userId ?? null };
}
