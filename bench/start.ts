import { startWaymark } from "@/server/testing/start-waymark";
import type { Stage } from "./stage";

/** What `npm start` takes when all is installed and built: on an empty folder, and again on the same one. */
export const start: Stage = {
  name: "start",
  run: async () => {
    const first = await timed(() => startWaymark({ wholly: true }));
    await first.made.stop();
    const { dataDir } = first.made;
    const second = await timed(() => startWaymark({ wholly: true, dataDir }));
    await second.made.remove();
    return [
      { what: "first start, on an empty folder", value: first.seconds, unit: "s" },
      { what: "second start", value: second.seconds, unit: "s", bar: { atMost: 5 } },
    ];
  },
};

async function timed<T>(make: () => Promise<T>) {
  const startedAt = performance.now();
  const made = await make();
  return { made, seconds: (performance.now() - startedAt) / 1000 };
}
