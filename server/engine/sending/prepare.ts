import type { SkipReason } from "@/domain/delivery/message-state";
import { personOf } from "@/domain/templates/person";
import { renderEmail } from "@/domain/templates/render";
import { dressEmail } from "@/server/messages/dress-email";
import { messageKey } from "@/server/messages/message-key";
import type { Handover } from "@/server/providers/provider";
import type { Due, DueEndpoint } from "../queue/due-messages";
import { compiledVersion } from "./compiled-version";
import type { LiveRun } from "./live-run";

export type Prepared = { ok: true; handover: Handover } | { ok: false; reason: SkipReason; detail: string };

/** Writes a message: everything but its hand-over. */
export type Prepare = (due: Due, to: DueEndpoint) => Prepared;

/** What one run's messages are written by: its pinned template, compiled once. */
export function preparer(
  { run }: LiveRun,
  template: { subject: string; html: string; text: string },
  publicUrl: string,
): Prepare {
  const compiled = compiledVersion(run.templateId, run.templateVersion, template);
  const from = { name: run.fromName, address: run.fromAddress };

  return (due, to) => {
    const rendered = renderEmail(compiled, personOf(to));
    if (!rendered.ok) return { ok: false, reason: "render_failed", detail: rendered.detail };
    const { occasionId, recipientId, lane } = due;
    const dressed = dressEmail(rendered, {
      occasionId,
      recipientId,
      lane,
      runId: run.id,
      projectId: run.projectId,
      publicUrl,
    });
    const handover: Handover = {
      key: messageKey(due),
      lane,
      projectId: run.projectId,
      runId: run.id,
      recipientId,
      channel: run.channel,
      to: to.address,
      from,
      replyTo: run.replyTo,
      subject: rendered.subject,
      ...dressed,
    };
    return { ok: true, handover };
  };
}
