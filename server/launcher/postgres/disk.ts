import { statfsSync } from "node:fs";

const ONE_WAL_SEGMENT_BYTES = 16 * 1024 * 1024; // without room for another one PostgreSQL cannot even recover

export function isFull(dir: string) {
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize < ONE_WAL_SEGMENT_BYTES;
}

export function diskIsFull(dir: string) {
  return `The disk is full: the database in ${dir} cannot run. Free some space there; it goes on by itself, and nothing that was committed is lost.`;
}
