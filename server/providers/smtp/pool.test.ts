import { afterEach, vi } from "vitest";
import { smtpHandovers } from "@/domain/providers/smtp";
import { until } from "@/server/testing/engine/until";
import { expect, test } from "@/server/testing/test";
import { atOnce, makeHandover } from "../provider.suite";
import { closeAll, openAt, rudeServer } from "./testing/open-at";

vi.setConfig({ testTimeout: 30_000 });
afterEach(closeAll);

const ways = smtpHandovers.flatMap((handover) => [
  { handover, extensions: [] },
  { handover, extensions: ["PIPELINING"] },
]);

test.for(ways)(
  "mails that wait for a connection of a slow server are given back as soon as they may no longer begin: %j",
  async ({ handover, extensions }, {}) => {
    const server = await rudeServer({ body: () => "stall", extensions });
    const patience = { connectMs: 15_000, answerMs: 3_000 };
    const provider = openAt(server.port, { handover, connections: 2, patience });
    let isStopped = false;
    const terms = { ...atOnce, mayBegin: () => !isStopped };
    const answers = provider.send(
      Array.from({ length: 20 }, () => makeHandover()),
      terms,
    );
    await until(() => server.received.length === 2);
    isStopped = true;
    expect(await Promise.race(answers)).toEqual({ kind: "back" }); // before the server lets go of a connection
    const kinds = (await Promise.all(answers)).map(({ kind }) => kind);
    expect(kinds).toEqual(["unknown", "unknown", ...Array.from({ length: 18 }, () => "back")]);
    expect(server.received).toHaveLength(2);
  },
);
