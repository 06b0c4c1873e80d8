import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { z } from "zod";

/** What SES says to a call: recorded answers, by status and name. */
export interface SesReply {
  status: number;
  name?: string;
  body?: object;
}

const Sent = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  Content: z.object({ Raw: z.object({ Data: z.string() }) }),
  ConfigurationSetName: z.string().optional(),
  FeedbackForwardingEmailAddress: z.string().optional(),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
});
export type SentBySes = z.infer<typeof Sent> & { raw: string };

type Trouble = SesReply | "stall" | "drop";

const account: SesReply = {
  status: 200,
  body: {
    DedicatedIpAutoWarmupEnabled: true,
    EnforcementStatus: "HEALTHY",
    ProductionAccessEnabled: true,
    SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 1_234 },
    SendingEnabled: true,
  },
};

const answers: Record<string, SesReply> = {
  "GET /v2/email/account": account,
  "GET /v2/email/configuration-sets": { status: 200, body: { ConfigurationSets: ["marketing", "plain"] } },
  "GET /v2/email/configuration-sets/marketing": {
    status: 200,
    body: {
      ConfigurationSetName: "marketing",
      DeliveryOptions: { SendingPoolName: "warm", TlsPolicy: "OPTIONAL" },
    },
  },
  "GET /v2/email/dedicated-ips": {
    status: 200,
    body: {
      DedicatedIps: [
        { Ip: "192.0.2.7", PoolName: "warm", WarmupStatus: "IN_PROGRESS", WarmupPercentage: 40 },
      ],
    },
  },
};

/** A server on this machine that answers as SES does, and can be told to misbehave. */
export async function startSes() {
  const sent: SentBySes[] = [];
  const said = new Map(Object.entries(answers));
  const troubles: Trouble[] = [];
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = `${request.method} ${(request.url ?? "").split("?")[0]}`;
    if (!request.headers.authorization?.includes("/ses/aws4_request")) return reply(response, unsigned);
    if (path !== "POST /v2/email/outbound-emails") return reply(response, said.get(path) ?? notFound);
    const mail = Sent.parse(await json(request));
    const trouble = troubles.shift();
    if (trouble === "drop") return request.socket.destroy();
    if (trouble === "stall") return;
    if (trouble) return reply(response, trouble);
    sent.push({ ...mail, raw: Buffer.from(mail.Content.Raw.Data, "base64").toString("latin1") });
    return reply(response, { status: 200, body: { MessageId: `0107-${sent.length}` } });
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was opened");
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    sent,
    /** The next mails meet this, one each. */
    misbehave: (...next: Trouble[]) => troubles.push(...next),
    say: (call: string, given: SesReply) => said.set(call, given),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const unsigned: SesReply = {
  status: 403,
  name: "UnrecognizedClientException",
  body: { message: "The security token included in the request is invalid." },
};
const notFound: SesReply = {
  status: 404,
  name: "NotFoundException",
  body: { message: "Configuration set does not exist." },
};

function reply(response: ServerResponse, { status, name, body = {} }: SesReply): void {
  response.writeHead(status, {
    "content-type": "application/json",
    "x-amzn-requestid": "5fc1e5a1-1111-2222-3333-444455556666",
    ...(name && { "x-amzn-errortype": name }),
  });
  response.end(JSON.stringify(body));
}
