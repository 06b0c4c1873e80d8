import { until } from "@/server/testing/engine/until";
import { startRudeSmtpServer } from "@/server/testing/rude-smtp-server";
import { expect, test } from "@/server/testing/test";
import { atOnce, makeHandover } from "../provider.suite";
import { openRoute } from "./open-smtp";

const settings = {
  host: "127.0.0.1",
  security: "none",
  checkCertificate: true,
  user: "",
  connections: 2,
  timeoutSeconds: 120,
} as const;

test("mails that wait for a connection of a slow server are given back as soon as they may no longer begin", async () => {
  const server = await startRudeSmtpServer({ body: () => "stall" });
  const route = { settings: { ...settings, port: server.port }, password: "" };
  const provider = openRoute({ ...route, connectMs: 15_000, answerMs: 3_000 });
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
  await provider.close();
  await server.stop();
});
