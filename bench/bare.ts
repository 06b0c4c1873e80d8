import { createTransport } from "nodemailer";
import type { Database } from "@/db/client";
import { handoverWindows, SmtpSettings } from "@/domain/providers/smtp";
import type { Handover } from "@/server/providers/provider";
import { openRoute } from "@/server/providers/smtp/open-smtp";
import { html, subject, text } from "./mail";
import type { Sink } from "./open-sink";

const CONNECTIONS = 10;

/** Mails a second of nodemailer alone: no queue, no database, no template. Nothing built on it can be faster. */
export async function bareNodemailer({ port }: Sink, mails = 3_000) {
  const transport = createTransport({
    host: "127.0.0.1",
    port,
    secure: false,
    ignoreTLS: true,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: Number.POSITIVE_INFINITY,
  });
  const started = performance.now();
  await Promise.all(
    Array.from({ length: mails }, (_, nth) =>
      transport.sendMail({ from: "a@bare.example", to: `p${nth}@people.example`, subject, html, text }),
    ),
  );
  const seconds = (performance.now() - started) / 1000;
  transport.close();
  return mails / seconds;
}

/** Mails a second of our own client alone, each mail composed, as many in hand as the engine gives it. */
export async function barePipelined({ port }: Sink, mails = 20_000) {
  const settings = SmtpSettings.parse({
    host: "127.0.0.1",
    port,
    security: "none",
    connections: CONNECTIONS,
    handover: "pipelined",
  });
  const provider = openRoute({ settings, password: "", connectMs: 10_000, answerMs: 10_000 });
  const from = { name: "Bench", address: "a@bare.example" };
  const terms = { now: () => new Date(), mayBegin: () => true };
  let next = 0;
  const keepOneInHand = async () => {
    for (let nth = next++; nth < mails; nth = next++)
      await Promise.all(provider.send([bareMail(nth, from)], terms));
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: handoverWindows.pipelined }, keepOneInHand));
  const seconds = (performance.now() - started) / 1000;
  await provider.close();
  return mails / seconds;
}

const bareMail = (nth: number, from: Handover["from"]): Handover => ({
  key: `bare.0.${nth}`,
  lane: 0,
  projectId: "",
  runId: null,
  recipientId: null,
  channel: "EMAIL",
  to: `p${nth}@people.example`,
  from,
  replyTo: [],
  subject,
  html,
  text,
  headers: { "Message-ID": `<bare.${nth}.${process.pid}@bare.example>` },
});

/** Seconds for one statement that writes a message a person into an empty table with the same indexes. */
export async function bareInsert({ raw }: Database, projectId: string) {
  await raw`drop table if exists bare_message`;
  await raw`create table bare_message (like message including all)`;
  const started = performance.now();
  await raw`
    insert into bare_message (occasion_id, recipient_id, lane, project_id, run_id, state, due_at, updated_at)
    select ${projectId}, id, lane, project_id, ${projectId}, 'queued', updated_at, updated_at
    from endpoint where project_id = ${projectId} order by lane, id`;
  const seconds = (performance.now() - started) / 1000;
  await raw`drop table bare_message`;
  return seconds;
}
