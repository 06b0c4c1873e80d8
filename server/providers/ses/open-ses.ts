import { type SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { Database } from "@/db/client";
import type { ProviderRow } from "@/db/schema";
import { SES_TAG } from "@/domain/feedback/ses-event";
import { SesSettings } from "@/domain/providers/ses";
import { explainSes, sesAnswerOf } from "@/domain/providers/ses-answer";
import { openSigner, type SignerFor } from "@/server/identities/open-signer";
import { REWRITTEN_BY_SES } from "@/server/identities/sign-mail";
import { MARK_HEADER } from "@/server/messages/dress-email";
import { handoverProblem } from "../handover-problem";
import type { Answer, Handover, Provider, Terms } from "../provider";
import { asciiAddress, composeMail } from "../smtp/compose-mail";
import { ProviderUnreadable } from "../unreadable";
import { askAccount } from "./ask-account";
import { CONNECTIONS, openClient, type SesRoute, sesFailureOf } from "./client";
import { readSesSecret } from "./secret";

/** Throws ProviderUnreadable. */
export function openSes({ settings, secret }: ProviderRow, db: Database): Provider {
  const { data: route } = SesSettings.safeParse(settings);
  if (!route) throw new ProviderUnreadable("Its settings cannot be read: give them again.");
  const secretAccessKey = readSesSecret(secret);
  if (secretAccessKey === null) throw new ProviderUnreadable("Its secret key cannot be read: give it again.");
  return openSesRoute({ settings: route, secretAccessKey }, openSigner(db, { skipped: REWRITTEN_BY_SES }));
}

export function openSesRoute(route: SesRoute, signerFor: SignerFor): Provider {
  const client = openClient(route);
  const inHand = new Set<Promise<Answer>>();
  const sendOne = sender({ client, route, signerFor });
  return {
    kind: "ses",
    channel: "EMAIL",
    window: CONNECTIONS,
    idempotent: false,
    send: (batch, terms) =>
      batch.map((message) => {
        const answer = sendOne(message, terms);
        inHand.add(answer);
        void answer.finally(() => inHand.delete(answer));
        return answer;
      }),
    verify: () => verify(route),
    close: async () => {
      await Promise.allSettled(inHand);
      client.destroy();
    },
  };
}

function sender({
  client,
  route,
  signerFor,
}: {
  client: SESv2Client;
  route: SesRoute;
  signerFor: SignerFor;
}) {
  return async (message: Handover, { now, mayBegin }: Terms): Promise<Answer> => {
    const problem = handoverProblem(message);
    if (problem) return problem;
    const { raw: plain } = composeMail(message, { at: now(), eightBit: false });
    const sign = await signerFor(message.from.address);
    const raw = sign ? await sign(plain) : plain;
    if (!mayBegin(message)) return { kind: "back" };
    try {
      const { MessageId } = await client.send(commandOf(message, raw, route.settings));
      return { kind: "sent", ref: MessageId ?? "" };
    } catch (error) {
      return sesAnswerOf(sesFailureOf(error));
    }
  };
}

function commandOf(message: Handover, raw: Buffer, { configurationSet }: SesSettings): SendEmailCommand {
  const mark = message.headers[MARK_HEADER];
  return new SendEmailCommand({
    FromEmailAddress: asciiAddress(message.from.address),
    Destination: { ToAddresses: [asciiAddress(message.to)] },
    Content: { Raw: { Data: raw } },
    ...(message.returnPath && { FeedbackForwardingEmailAddress: message.returnPath }),
    ...(configurationSet && { ConfigurationSetName: configurationSet }),
    ...(mark && mark.length <= 256 && { EmailTags: [{ Name: SES_TAG, Value: mark }] }),
  });
}

async function verify(route: SesRoute): Promise<string | null> {
  const asked = await askAccount(route);
  return "failure" in asked ? explainSes(asked.failure, route.settings.region) : null;
}
