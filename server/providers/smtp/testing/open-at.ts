import type { SmtpHandover, SmtpSettings } from "@/domain/providers/smtp";
import { startRudeSmtpServer } from "@/server/testing/rude-smtp-server";
import type { Provider } from "../../provider";
import { atOnce, makeHandover } from "../../provider.suite";
import { openRoute } from "../open-smtp";

const settings: SmtpSettings = {
  host: "127.0.0.1",
  port: 25,
  security: "none",
  checkCertificate: true,
  user: "",
  connections: 5,
  handover: "nodemailer",
  timeoutSeconds: 120,
};

const open: { close(): Promise<void> }[] = [];

/** Ends what a test has opened: each file does so after each of its tests. */
export async function closeAll(): Promise<void> {
  await Promise.all(open.splice(0).map((each) => each.close()));
}

export function closeLater(each: { close(): Promise<void> }): void {
  open.push(each);
}

export async function rudeServer(...given: Parameters<typeof startRudeSmtpServer>) {
  const server = await startRudeSmtpServer(...given);
  closeLater({ close: server.stop });
  return server;
}

const patient = { connectMs: 15_000, answerMs: 15_000 };
const hasty = { connectMs: 500, answerMs: 1_000 };

interface At extends Partial<SmtpSettings> {
  password?: string;
  patience?: typeof patient;
}

export function openAt(port: number, { password = "", patience = patient, ...over }: At = {}): Provider {
  const provider = openRoute({ settings: { ...settings, port, ...over }, password, ...patience });
  closeLater(provider);
  return provider;
}

/** Providers that hand over in one of our ways; `openHastily` for servers that stall: what is waited for never comes. */
export function openersBy(handover: SmtpHandover) {
  return {
    openAt: (port: number, over: At = {}) => openAt(port, { handover, ...over }),
    openHastily: (port: number) => openAt(port, { handover, patience: hasty }),
  };
}

export async function sendTo(provider: Provider, to = "ada@example.com") {
  const [answer] = await Promise.all(provider.send([makeHandover({ to })], atOnce));
  return answer;
}
