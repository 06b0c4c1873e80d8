import { createHmac, createSign, generateKeyPairSync } from "node:crypto";
import { eq } from "drizzle-orm";
import { newId } from "@/db/id";
import { laneOf } from "@/db/lane";
import { suppression } from "@/db/schema";
import { type SnsMessage, snsSignedText } from "@/domain/feedback/sns";
import { dressEmail, MARK_HEADER } from "@/server/messages/dress-email";
import { messageKey } from "@/server/messages/message-key";
import { makeRun } from "@/server/testing/engine/make-run";
import { test as base, expect } from "@/server/testing/test";
import type { TrackedMessage } from "@/server/tracking/pack-message";
import { hear } from "../hear";

export const TOPIC = "arn:aws:sns:eu-central-1:123456789012:waymark-bounces";
const CERTIFICATE = "https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-tests.pem";

interface Fixtures {
  /** A mail that a server took. */
  mail: { message: TrackedMessage; address: string; mark: string; messageId: string };
  /** What is known of it by now. */
  known: () => Promise<{
    tallies: Record<string, number>;
    events: string[];
    suppressed: string | null;
  }>;
  /** A call that is signed with the secret of an address. */
  call: (
    hook: { id: string; secret: string | null },
    body: unknown,
    over?: Partial<Signed>,
  ) => ReturnType<typeof hear>;
  /** A message of SNS that “Amazon” signed. */
  sns: (hook: { id: string }, over: Partial<SnsMessage>) => ReturnType<typeof hear>;
  /** What “Amazon” was asked for. */
  asked: string[];
}

interface Signed {
  at: Date;
  signature: string;
}

const { publicKey, privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2_048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

export const test = base.extend<Fixtures>({
  mail: async ({ ctx: { db, now, projectId }, make }, use) => {
    const run = await makeRun(db, make, { projectId });
    const address = `Ada.${newId()}@example.com`;
    const { id: recipientId } = await make.endpoint({ projectId, address });
    const message = { occasionId: run.id, recipientId, lane: laneOf(recipientId), projectId, runId: run.id };
    await db.raw`
      insert into message (occasion_id, recipient_id, lane, project_id, run_id, state, address, due_at, updated_at)
      values (${run.id}, ${recipientId}, ${message.lane}, ${projectId}, ${run.id}, 'accepted', ${address}, ${now()}, ${now()})`;
    const { headers } = dressEmail(
      { html: "", text: "", links: [] },
      { ...message, publicUrl: "https://m.example" },
    );
    const mark = headers[MARK_HEADER] ?? "";
    await use({ message, address, mark, messageId: `<${messageKey(message)}@m.example>` });
  },
  known: async ({ ctx: { db, projectId }, mail }, use) =>
    use(async () => {
      const tallies = await db.raw<{ key: string; count: number }[]>`
        select concat_ws(' ', measure, nullif(reason, '')) as key, sum(count)::int as count
        from run_tally where run_id = ${mail.message.runId} group by 1 having sum(count) <> 0`;
      const events = await db.raw<{ type: string }[]>`
        select type from event where project_id = ${projectId} order by arrived_at, id`;
      const [listed] = await db
        .select()
        .from(suppression)
        .where(eq(suppression.addressKey, mail.address.toLowerCase()));
      return {
        tallies: Object.fromEntries(tallies.map(({ key, count }) => [key, count])),
        events: events.map(({ type }) => type),
        suppressed: listed?.reason ?? null,
      };
    }),
  call: async ({ ctx: { db, now } }, use) =>
    use((hook, given, { at = now(), signature } = {}) => {
      const body = typeof given === "string" ? given : JSON.stringify(given);
      const seconds = Math.floor(at.getTime() / 1_000);
      const mark = createHmac("sha256", hook.secret ?? "")
        .update(`${seconds}.${body}`)
        .digest("hex");
      return hear({ db, now }, hook.id, { body, signature: signature ?? `t=${seconds},v1=${mark}` });
    }),
  asked: async ({ ctx: _ }, use) => use([]),
  sns: async ({ ctx: { db, now }, asked }, use) =>
    use((hook, over) => {
      const message: SnsMessage = {
        Type: "Notification",
        MessageId: newId(),
        TopicArn: TOPIC,
        Message: "",
        Timestamp: "2026-03-02T09:10:00.000Z",
        SignatureVersion: "2",
        Signature: "",
        SigningCertURL: CERTIFICATE,
        ...over,
      };
      const signer = createSign(message.SignatureVersion === "2" ? "RSA-SHA256" : "RSA-SHA1");
      const Signature = over.Signature ?? signer.update(snsSignedText(message)).sign(privateKey, "base64");
      const ask = async (url: string) => {
        asked.push(url);
        return publicKey;
      };
      return hear({ db, now, ask }, hook.id, {
        body: JSON.stringify({ ...message, Signature }),
        signature: "",
      });
    }),
});

export { expect };
