import { z } from "zod";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { findConnection } from "./find-connection";
import { withConnection } from "./open-connection";
import { refuseFailed } from "./refuse-failed";
import { listObjects } from "./s3/list-objects";

export const BrowseBucket = z.object({ id: Id, folder: z.string().max(1_000).default("") });

const MOST_SHOWN = 200;

/** One level of a bucket: its folders and files, below what the connection opens. */
export async function browseBucket(ctx: Context, { id, folder }: z.infer<typeof BrowseBucket>) {
  allow(ctx, "people:write");
  const connection = await findConnection(ctx.db, ctx.projectId, id);
  const prefix = connection.prefix + folder;
  const found = await refuseFailed(() =>
    withConnection(connection, (bucket) =>
      listObjects(bucket, { prefix, atMost: MOST_SHOWN, oneLevel: true }),
    ),
  );
  const below = (key: string) => key.slice(connection.prefix.length);
  return {
    folders: found.folders.map(below),
    files: found.objects.map(({ key, bytes }) => ({ key: below(key), bytes })),
    isMore: found.isMore,
  };
}
