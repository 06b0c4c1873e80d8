import { listBuckets } from "@/server/buckets/list-buckets";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";

/** The connected bucket that a place like s3://bucket/folder/ lies in, and the folder below its prefix. */
export async function placeIn(ctx: Context, url: string, member: string) {
  const [, bucket = "", path = ""] = /^s3:\/\/([^/]{1,255})(?:\/(.{0,500}))?$/.exec(url) ?? [];
  if (!bucket) throw new AppError("invalid", `${member}: give a place like s3://bucket/folder/.`);
  const named = (await listBuckets(ctx)).filter((each) => each.bucket === bucket);
  const found = named.find(({ prefix }) => path.startsWith(prefix));
  if (found) return { connectionId: found.id, folder: path.slice(found.prefix.length) };
  const why =
    named.length > 0
      ? `only ${named.map(({ prefix }) => prefix).join(" and ")} of it is`
      : "this bucket is not";
  throw new AppError(
    "invalid",
    `${member}: ${why} connected to the project. Add it under Settings → Buckets: a role (RoleArn) opens nothing here.`,
  );
}
