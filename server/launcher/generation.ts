import { randomBytes } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "./alive.mjs";

/** What a data directory knows of its database: its own name there, and how often it has said that it is in use. */
export interface Generation {
  id: string;
  beat: number;
}

const BEAT_DIGITS = 15; // always as many, so that the file is overwritten in one piece

const fileIn = (dataDir: string) => join(dataDir, "generation");

export function newGeneration(): Generation {
  return { id: randomBytes(16).toString("hex"), beat: 0 };
}

/** Null where the directory is fresh, or the file cannot be read any more. */
export function readGeneration(dataDir: string): Generation | null {
  try {
    const found = /^([0-9a-f]{32}) (\d+)\n$/.exec(readFileSync(fileIn(dataDir), "utf8"));
    return found?.[1] ? { id: found[1], beat: Number(found[2]) } : null;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** In place, for a new file would have another mark. */
export function writeGeneration(dataDir: string, { id, beat }: Generation): void {
  const text = `${id} ${String(beat).padStart(BEAT_DIGITS, "0")}\n`;
  const flag = readGeneration(dataDir) ? "r+" : "w";
  writeFileSync(fileIn(dataDir), text, { flag, mode: 0o600 });
}

/** Tells the file from a copy of it: a data directory put back from a backup has another. */
export function markOf(dataDir: string): string {
  const { ino, birthtimeMs } = statSync(fileIn(dataDir));
  return `${ino}-${Math.round(birthtimeMs)}`;
}
