import { connect } from "@/db/client";
import { runEngine } from "@/server/engine/run";

/** An engine in a process of its own, to be killed: engine-process.ts <database url> <lease in ms>. */
const [url = "", leaseMs = "45000"] = process.argv.slice(2);
Object.assign(process.env, {
  DATABASE_URL: url,
  WAYMARK_SECRET: "a-secret-that-only-tests-are-sealed-with",
  WAYMARK_ENGINE_TOKEN: "a-token-that-only-tests-use",
});
const stopping = new AbortController();
process.on("SIGTERM", () => stopping.abort());

console.log(JSON.stringify({ pid: process.pid }));
const db = connect(url);
while (!stopping.signal.aborted) {
  await runEngine({
    db,
    now: () => new Date(),
    budgetMs: 10_000, // rounds end while messages are in a provider's hands
    patienceMs: 1_000,
    leaseMs: Number(leaseMs),
    signal: stopping.signal,
  });
}
process.exit(0);
