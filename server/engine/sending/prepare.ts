import type { SkipReason } from "@/domain/delivery/message-state";
import type { TemplateContent } from "@/domain/templates/content";
import { personOf } from "@/domain/templates/person";
import { renderEmail } from "@/domain/templates/render";
import { dressEmail } from "@/server/messages/dress-email";
import { messageKey } from "@/server/messages/message-key";
import { withOwnHeaders } from "@/server/messages/own-headers";
import type { Handover } from "@/server/providers/provider";
import type { Due, DueEndpoint } from "../queue/due-messages";
import { compiledVersion } from "./compiled-version";
import type { LiveRun } from "./live-run";

export type Prepared = { ok: true; handover: Handover } | { ok: false; reason: SkipReason; detail: string };

/** Writes a message: everything but its hand-over. */
export type Prepare = (due: Due, to: DueEndpoint) => Prepared;

/** What one run's messages are written by: its pinned template, compiled once. */
export function preparer(
  { run, project: { bounceAddress } }: LiveRun,
  template: TemplateContent,
  { publicUrl, now }: { publicUrl: string; now: () => Date },
): Prepare {
  const compiled = compiledVersion(run.templateId, run.templateVersion, template);
  const from = { name: run.fromName, address: run.fromAddress };

  return (due, to) => {
    const key = messageKey(due);
    const rendered = renderEmail(compiled, personOf(to), { now: now(), seed: key });
    if (!rendered.ok) return { ok: false, reason: "render_failed", detail: rendered.detail };
    if (rendered.needed.length > 0) return missing(rendered.needed);
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
      key,
      lane,
      projectId: run.projectId,
      runId: run.id,
      recipientId,
      channel: run.channel,
      to: to.address,
      from,
      ...(bounceAddress && { returnPath: bounceAddress }),
      replyTo: run.replyTo,
      subject: rendered.subject,
      ...dressed,
      headers: withOwnHeaders(dressed.headers, rendered.headers),
    };
    return { ok: true, handover };
  };
}

/** TPL-13: the marketer chose that nobody gets a blank. */
function missing(variables: string[]): Prepared {
  return { ok: false, reason: "missing_value", detail: `No value for ${variables.join(", ")}` };
}
