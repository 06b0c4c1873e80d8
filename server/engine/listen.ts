import { connect } from "@/db/client";
import { rest } from "./bell";
import { type Topic, topics } from "./topic";

const CHANNEL = "waymark_engine";
const PULSE = "pulse";
const PULSE_EVERY_MS = 10_000;
const MAY_TAKE_MS = 3_000;

/** Calls `onWake` with what each NOTIFY of the application is about, or with nothing if it may be anything, on a connection of its own. A pulse of ours proves that it still hears; else it is opened anew. */
export async function keepListening(
  url: string,
  onWake: (topic?: Topic) => void,
  until: AbortSignal,
): Promise<void> {
  while (!until.aborted) {
    const connection = connect(url, { max: 1, rawMax: 1, name: "waymark-engine-listener" });
    let heardAt = performance.now();
    try {
      await connection.raw.listen(CHANNEL, (payload) => {
        if (payload === PULSE) heardAt = performance.now();
        else onWake(topics.find((topic) => topic === payload));
      });
      onWake(); // what was told while nobody listened
      for (let isDeaf = false; !isDeaf && !until.aborted; ) {
        await rest(PULSE_EVERY_MS, until);
        const askedAt = performance.now();
        if (!until.aborted) await connection.raw.notify(CHANNEL, PULSE);
        await rest(MAY_TAKE_MS, until);
        isDeaf = heardAt < askedAt;
      }
    } catch {
      await rest(1_000, until); // the poll wakes the engine meanwhile; whatever is wrong with the database, its loops tell
    } finally {
      await connection.close();
    }
  }
}
