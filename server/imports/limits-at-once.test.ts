import { importJob } from "@/db/schema";
import { startExport } from "@/server/exports/start-export";
import { expect, test } from "@/server/testing/test";
import { pauseImport } from "./pause-import";
import { previewImport } from "./preview-import";
import { resumeImport } from "./resume-import";
import { startImport } from "./start-import";
import { bytesOf } from "./testing/imported-list";
import { uploadFile } from "./upload-file";

const heard = (settled: PromiseSettledResult<unknown>[]) =>
  settled.filter(({ status }) => status === "fulfilled").length;

test("[QTA-11] of many who start at once no more are heard than may be", async ({ ctx }) => {
  const { projectId } = ctx;
  const waiting = { projectId, fileName: "people.csv", status: "mapping" } as const;
  await ctx.db.insert(importJob).values(Array.from({ length: 8 }, () => waiting));

  const uploads = await Promise.allSettled(
    Array.from({ length: 4 }, (_, nth) =>
      uploadFile(ctx, { fileName: `${nth}.csv`, content: bytesOf("email\nada@example.com\n") }),
    ),
  );
  const exports = await Promise.allSettled(
    Array.from({ length: 12 }, () => startExport(ctx, { segmentId: null, format: "json" })),
  );

  expect(heard(uploads)).toBe(2);
  expect(heard(exports)).toBe(10);
});

test("[QTA-11] a paused import does not go on while as many are under way as may be", async ({ ctx }) => {
  const { projectId } = ctx;
  const { id } = await uploadFile(ctx, { fileName: "a.csv", content: bytesOf("email\nada@example.com\n") });
  const { guess, hasHeader } = await previewImport(ctx, { id });
  await startImport(ctx, { id, hasHeader, ...guess });
  await pauseImport(ctx, { id });
  const active = { projectId, fileName: "people.csv", status: "queued" } as const;
  await ctx.db.insert(importJob).values(Array.from({ length: 10 }, () => active));

  await expect(resumeImport(ctx, { id })).rejects.toMatchObject({ code: "conflict" });
});
