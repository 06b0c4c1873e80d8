import { spawn } from "node:child_process";
import { once as onceHeard } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { eq } from "drizzle-orm";
import { endpoint } from "@/db/schema";
import { connectBucket, importsOf, mapWaiting, wake, workOff } from "@/server/testing/bucket-imports";
import { startS3 } from "@/server/testing/s3/start-s3";
import { expect, test } from "@/server/testing/test";
import { startBucketImport } from "./start-bucket-import";

const ROWS = 60_000;

test("[IMP-3] an engine that is killed in the middle of a file leaves it to the next one, and every row is in once", async ({
  ctx,
}) => {
  const s3 = await startS3();
  const rows = Array.from(
    { length: ROWS },
    (_, nth) => `person-number-${nth}@example.com,${"pro plan ".repeat(5)}`,
  );
  s3.put("big.csv", `email,plan\n${rows.join("\n")}\n`);
  const connectionId = await connectBucket(ctx, s3);
  const wish = {
    connectionId,
    folder: "",
    format: null,
    mapping: null,
    defaultChannel: null,
    schedule: null,
  };
  const { id } = await startBucketImport(ctx, wish);

  const program = join(import.meta.dirname, "../testing/bucket-import-program.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program, ctx.db.url, id], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) if (Number(line) >= 2) break;
  child.kill("SIGKILL");
  await onceHeard(child, "exit");
  const [between] = await importsOf(ctx);
  expect(between?.status).toBe("fetching");

  await wake(ctx, id); // its lease is over
  await workOff(ctx, id, { budgetMs: 60_000 });
  await mapWaiting(ctx);
  await wake(ctx, id);
  expect(await workOff(ctx, id)).toMatchObject({ status: "completed", filesTaken: 1 });

  const ranges = s3.requests.filter(({ path }) => path.endsWith("big.csv")).map(({ range }) => range);
  expect(ranges.length).toBeGreaterThan(1);
  expect(new Set(ranges).size).toBe(ranges.length); // no byte is asked for twice from the start
  expect(await importsOf(ctx)).toMatchObject([
    { status: "completed", rowsCreated: ROWS, rowsFailed: 0, rowsRepeated: 0 },
  ]);
  expect(await ctx.db.$count(endpoint, eq(endpoint.projectId, ctx.projectId))).toBe(ROWS);
  await s3.close();
});
