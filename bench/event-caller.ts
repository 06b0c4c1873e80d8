import { Agent, request } from "node:http";
import type { Credentials } from "./sign-call";
import { signCall } from "./sign-call";

export const ENDPOINTS_A_CALL = 10;
export const EVENTS_AN_ENDPOINT = 10;
export const EVENTS_A_CALL = ENDPOINTS_A_CALL * EVENTS_AN_ENDPOINT;

interface Target {
  url: string;
  projectId: string;
  key: Credentials;
  /** Whose events they are. */
  endpointIds: string[];
}

export interface Shape {
  /** Which of a thousand events sets a campaign off. */
  firing: number;
}

let sent = 0;

/** Calls PutEvents over connections that stay open; answers with the milliseconds until the answer. */
export function eventCaller({ url, projectId, key, endpointIds }: Target) {
  const { host, hostname, port } = new URL(url);
  const path = `/v1/apps/${projectId}/events`;
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const call = (shape: Shape) => {
    const body = batch(endpointIds, shape);
    const headers = { ...signCall(key, { host, path, body }), "content-length": Buffer.byteLength(body) };
    const startedAt = performance.now();
    return new Promise<number>((resolve, reject) => {
      const posted = request({ hostname, port, path, method: "POST", agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => {
          const text = Buffer.concat(parts).toString();
          const refused = answer.statusCode !== 202 || text.includes('"StatusCode":400');
          if (refused) reject(new Error(`PutEvents answered ${answer.statusCode}: ${text.slice(0, 300)}`));
          else resolve(performance.now() - startedAt);
        });
      });
      posted.on("error", reject);
      posted.end(body);
    });
  };
  return { call, close: () => agent.destroy() };
}

function batch(endpointIds: string[], { firing }: Shape): string {
  const BatchItem: Record<string, object> = {};
  const Timestamp = new Date().toISOString();
  const Session = { Id: "s1", StartTimestamp: Timestamp };
  for (let n = 0; n < ENDPOINTS_A_CALL; n++) {
    const id = endpointIds[Math.floor(sent / EVENTS_AN_ENDPOINT) % endpointIds.length] ?? "";
    const Events: Record<string, object> = {};
    for (let e = 0; e < EVENTS_AN_ENDPOINT; e++) {
      const plan = sent % 1_000 < firing ? `p${sent % 100}` : "none";
      Events[`e${sent}`] = {
        EventType: `bench.${sent % 10}`,
        Timestamp,
        Session,
        AppTitle: "Shop",
        SdkName: "bench",
        Attributes: { plan, page: `/articles/${sent % 500}`, source: "newsletter" },
        Metrics: { total: sent % 90, items: 3 },
      };
      sent += 1;
    }
    BatchItem[id] = { Endpoint: {}, Events };
  }
  return JSON.stringify({ BatchItem });
}
