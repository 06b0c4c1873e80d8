import { newId } from "@/db/id";
import { laneOf } from "@/db/lane";
import type { CompiledEmail } from "@/domain/templates/compile";
import type { Person } from "@/domain/templates/person";
import { type RenderedEmail, renderEmail } from "@/domain/templates/render";
import { AppError } from "@/server/errors";
import { env } from "@/server/installed-env";
import { addressed } from "@/server/messages/dress-email";
import { messageKey } from "@/server/messages/message-key";
import { withOwnHeaders } from "@/server/messages/own-headers";
import type { Handover } from "@/server/providers/provider";
import { TEST_HEADER, TEST_TOKEN } from "./mark";

interface Writing {
  person: Person;
  to: string[];
  from: Handover["from"];
  replyTo: string[];
  bounceAddress: string;
  projectId: string;
  now: Date;
}

/** One mail an address, all with the same person's values, dressed as a campaign's. Their links are followed by nobody, and lead nowhere out. */
export function writeTests(email: CompiledEmail, writing: Writing): Handover[] {
  const { person, to, now } = writing;
  return to.map((address) => {
    const occasionId = newId();
    const lane = laneOf(address);
    const key = messageKey({ occasionId, recipientId: "test", lane });
    const mail = renderEmail(email, person, { now, seed: key });
    if (!mail.ok) throw new AppError("invalid", `The mail cannot be written for this person. ${mail.detail}`);
    return handover(mail, { ...writing, key, lane, address });
  });
}

interface Addressed extends Omit<Writing, "to"> {
  key: string;
  lane: number;
  address: string;
}

function handover(
  mail: RenderedEmail,
  { key, lane, address, from, replyTo, bounceAddress, projectId }: Addressed,
): Handover {
  const { publicUrl } = env();
  const dressed = addressed(mail, {
    publicUrl,
    unsubscribeUrl: `${publicUrl}/u/${TEST_TOKEN}`,
    key,
    feedbackId: `test:${projectId}:email:waymark`,
  });
  return {
    key,
    lane,
    projectId,
    runId: null,
    recipientId: null,
    channel: "EMAIL",
    to: address,
    from,
    replyTo,
    ...(bounceAddress && { returnPath: bounceAddress }),
    subject: mail.subject,
    ...dressed,
    headers: { ...withOwnHeaders(dressed.headers, mail.headers), [TEST_HEADER]: "1" },
  };
}
