import { z } from "zod";
import type { Db } from "@/db/client";
import { fromFile } from "@/domain/segments/segment-file";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { shareProject } from "@/server/projects/lock-project";
import { insertSegment } from "./create-segment";
import { freeName } from "./refuse-taken-name";
import { segmentNames } from "./segment-names";
import { takeSegments } from "./take-segments";

export const ImportFile = z.object({
  text: z.string().max(2_000_000, "A segment's file has at most 2 MB"),
});

/** U33: a segment out of a file that exportFile wrote, here or elsewhere. The segments it names must be there by name. */
export async function importFile(ctx: Context, { text }: z.infer<typeof ImportFile>) {
  allow(ctx, "segments:write");

  const file = parse(text);
  return ctx.db.transaction(async (tx) => {
    await shareProject(tx, ctx.projectId);
    await takeSegments(tx, ctx.projectId);
    return insertFromFile(tx, ctx, { file, action: "segment.import" });
  });
}

interface FromFile {
  file: unknown;
  action: string;
  copyOf?: string;
}

export async function insertFromFile(tx: Db, ctx: Context, { file, ...rest }: FromFile) {
  const names = await segmentNames(tx, ctx.projectId);
  const ids = new Map([...names].map(([id, name]) => [name.toLowerCase(), id]));
  const read = fromFile(file, (name) => ids.get(name.toLowerCase()) ?? null);
  if (read.kind === "unreadable") throw new AppError("invalid", `The file cannot be read. ${read.message}`);
  if (read.kind === "missing") {
    const missing = read.segments.map((each) => `“${each}”`).join(", ");
    throw new AppError(
      "invalid",
      `It is made of segments this project does not have: ${missing}. Bring those in first.`,
    );
  }
  const name = await freeName(tx, ctx.projectId, read.name, false);
  return insertSegment(tx, ctx, { name, description: read.description, criteria: read.criteria, ...rest });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new AppError("invalid", `The file is no JSON: ${error.message}`);
  }
}
