import { newId } from "@/db/id";
import { laneOf } from "@/db/lane";
import type { CompiledEmail } from "@/domain/templates/compile";
import type { Person } from "@/domain/templates/person";
import { type RenderedEmail, renderEmail, UNSUBSCRIBE_PLACEHOLDER } from "@/domain/templates/render";
import { AppError } from "@/server/errors";
import { env } from "@/server/installed-env";
import { messageKey } from "@/server/messages/message-key";
import type { Handover } from "@/server/providers/provider";
import { TEST_HEADER, TEST_TOKEN } from "./mark";

interface Writing {
  person: Person;
  to: string[];
  from: Handover["from"];
  replyTo: string[];
  projectId: string;
  now: Date;
}

/** One mail an address, all with the same person's values. Their links are followed by nobody, and lead nowhere out. */
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
  { key, lane, address, from, replyTo, projectId }: Addressed,
): Handover {
  const page = `${env().publicUrl}/u/${TEST_TOKEN}`;
  const open = (text: string) => text.replaceAll(UNSUBSCRIBE_PLACEHOLDER, page);
  const own = Object.entries(mail.headers).filter(([, value]) => value !== "");
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
    subject: mail.subject,
    html: open(mail.html),
    text: open(mail.text),
    headers: {
      ...Object.fromEntries(own.map(([name, value]) => [name, open(value)])),
      "Message-ID": `<${key}@${from.address.split("@").at(-1)}>`,
      [TEST_HEADER]: "1",
    },
  };
}
