import type { Db } from "@/db/client";
import { newId } from "@/db/id";
import { placeOf } from "@/domain/buckets/place";
import { asFolder } from "@/domain/buckets/settings";
import { findConnection } from "@/server/buckets/find-connection";

interface Wish {
  connectionId: string;
  folder: string;
}

/** EXP-2: where an export will lie: in a folder of its own, which no other one has. */
export async function placeFor(tx: Db, projectId: string, { connectionId, folder }: Wish, fileName: string) {
  const { bucket, prefix } = await findConnection(tx, projectId, connectionId);
  const name = fileName.replace(/\.json$/, "");
  return {
    connectionId,
    place: placeOf(bucket, `${prefix}${asFolder(folder)}${name}-${newId().slice(-8)}/`),
  };
}
