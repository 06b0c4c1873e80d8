import { test as base } from "@/server/testing/test";
import { type S3, startS3 } from "./start-s3";

/** With a bucket of its own for each test. */
export const test = base.extend<{ s3: S3 }>({
  s3: async ({}, use) => {
    const s3 = await startS3();
    await use(s3);
    await s3.close();
  },
});

export { describe, expect } from "vitest";
