import { connect } from "@/db/client";
import { type IncomingItem, ingestEvents } from "@/server/events/ingest-events";

/** Sends events number after number until it is killed, and says of each when it was accepted: ingest-program.ts <url> <project> <first number>. */
const [url = "", projectId = "", first = "0"] = process.argv.slice(2);
const BEGAN_AT = Date.UTC(2026, 2, 2, 9);
const CALLS_AT_ONCE = 12;
const EVENTS_A_CALL = 5;

const db = connect(url);
const actor = { kind: "key", id: "AKIA", projectId } as const;
const now = () => new Date(BEGAN_AT + 3_600_000);
const ctx = { db, actor, now, projectId, projectRole: "admin" } as const;
let call = Number(first);

async function send(nth: number): Promise<void> {
  const Timestamp = new Date(BEGAN_AT + nth).toISOString();
  const events = Array.from({ length: EVENTS_A_CALL }, (_, at): [string, unknown] => [
    `${nth}.${at}`,
    { EventType: "killed", Timestamp },
  ]);
  const item: IncomingItem = { endpointId: `p${nth % 20}`, draft: null, events };
  const [result] = await ingestEvents(ctx, { requestId: `${nth}`, items: [item] });
  if ([...(result?.events.values() ?? [])].every(({ accepted }) => accepted))
    console.log(JSON.stringify({ nth }));
}

console.log(JSON.stringify({ begun: true }));
await Promise.all(
  Array.from({ length: CALLS_AT_ONCE }, async () => {
    for (;;) await send(call++);
  }),
);
