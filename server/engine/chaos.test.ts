import { test } from "vitest";
import { handoverWindows, smtpHandovers } from "@/domain/providers/smtp";
import { wreak } from "@/server/testing/engine/chaos";
import { expectPromisesKept } from "@/server/testing/engine/promises-kept";
import { createTestDatabase } from "@/server/testing/test-database";

test.each(smtpHandovers)(
  "engines killed and frozen while they send by %s: no message is handed over twice, none is lost",
  async (handover) => {
    const { url, drop } = await createTestDatabase();
    try {
      const after = await wreak({
        url,
        people: 3_000,
        strikes: 3,
        handover,
        toSegment: true,
        withinMs: 240_000,
      });
      expectPromisesKept(after, { people: 3_000, window: handoverWindows[handover] });
    } finally {
      await drop();
    }
  },
  300_000,
);
