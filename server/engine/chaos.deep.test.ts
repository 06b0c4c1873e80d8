import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "vitest";
import { migrateDatabase } from "@/db/migrate";
import { handoverWindows, smtpHandovers } from "@/domain/providers/smtp";
import { startPostgres } from "@/server/launcher/postgres/start-postgres";
import { wreak } from "@/server/testing/engine/chaos";
import { expectPromisesKept } from "@/server/testing/engine/promises-kept";

test.each(smtpHandovers)(
  "30,000 messages by %s, 20 strikes, PostgreSQL killed twice: no message is handed over twice, none is lost",
  async (handover) => {
    const dir = await mkdtemp(join(tmpdir(), "waymark-chaos-"));
    const postgres = await startPostgres({ dir }); // with its own durable settings, and revived when it dies
    try {
      await migrateDatabase(postgres.url);
      const killPostgres = () => process.kill(postgres.pid, "SIGKILL");
      const after = await wreak({
        url: postgres.url,
        people: 30_000,
        strikes: 20,
        handover,
        killPostgres,
        withinMs: 1_200_000,
      });
      expectPromisesKept(after, { people: 30_000, window: handoverWindows[handover] });
    } finally {
      await postgres.stop();
      await rm(dir, { recursive: true, force: true });
    }
  },
);
