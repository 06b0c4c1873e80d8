import type { Database } from "@/db/client";
import { dressEmail } from "@/server/messages/dress-email";
import { atOnce, makeHandover } from "@/server/providers/provider.suite";
import { openRoute } from "@/server/providers/smtp/open-smtp";
import { startRudeSmtpServer } from "@/server/testing/rude-smtp-server";
import { openSigner } from "../open-signer";

/** What a mail server gets of a campaign's mail from this sender, signed as this installation signs. */
export async function sendOneRaw(db: Database, from: { name: string; address: string }): Promise<string> {
  const server = await startRudeSmtpServer();
  const settings = {
    host: "127.0.0.1",
    port: server.port,
    security: "none",
    checkCertificate: true,
    user: "",
    connections: 1,
    handover: "nodemailer",
    timeoutSeconds: 15,
  } as const;
  const route = { settings, password: "", connectMs: 15_000, answerMs: 15_000 };
  const provider = openRoute(route, openSigner(db));
  const [answer] = await Promise.all(provider.send([campaignMail(from)], atOnce));
  await provider.close();
  await server.stop();
  if (answer?.kind !== "sent") throw new Error(`it was not sent: ${JSON.stringify(answer)}`);
  return server.received[0]?.raw ?? "";
}

function campaignMail(from: { name: string; address: string }) {
  const html = `<p>Grüße, <a href="https://example.com">hier</a> ${"lang ".repeat(300)}</p>\n\n`;
  const mail = { html, text: "Grüße\n.\n  zwei  Leerzeichen  \n", links: [] };
  const made = makeHandover({ from, subject: "Schöne Grüße an alle, die dies lesen: ein langer Betreff" });
  const { runId, recipientId, lane, projectId } = made;
  const to = { occasionId: runId ?? "", recipientId: recipientId ?? "", lane, projectId, runId };
  return { ...made, ...dressEmail(mail, { ...to, publicUrl: "https://mail.example.com" }) };
}
