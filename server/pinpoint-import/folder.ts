import { createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { z } from "zod";
import { AppError } from "@/server/errors";

/** What was read of an account, on disk: JSON as Pinpoint wrote it, and the files of its export jobs. */
export interface Folder {
  write: (path: string, value: unknown) => Promise<void>;
  writeStream: (path: string, content: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Undefined where there is no such file. */
  read: <S extends z.ZodType>(path: string, schema: S) => Promise<z.output<S> | undefined>;
  /** Whole paths of the files in one of its folders, by name; none where it is not there. */
  files: (path: string) => Promise<string[]>;
}

export function openFolder(root: string): Folder {
  const place = async (path: string) => {
    const whole = join(root, path);
    await mkdir(dirname(whole), { recursive: true });
    return whole;
  };
  return {
    write: async (path, value) => writeFile(await place(path), `${JSON.stringify(value, null, 2)}\n`),
    writeStream: async (path, content) => pipeline(content, createWriteStream(await place(path))),
    read: async (path, schema) => {
      const text = await unlessMissing(readFile(join(root, path), "utf8"));
      return text === undefined ? undefined : parse(join(root, path), text, schema);
    },
    files: async (path) => {
      const found = (await unlessMissing(readdir(join(root, path), { withFileTypes: true }))) ?? [];
      const names = found.filter((entry) => entry.isFile() && !entry.name.startsWith("."));
      return names.map(({ name }) => join(root, path, name)).sort();
    },
  };
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function parse<S extends z.ZodType>(path: string, text: string, schema: S): z.output<S> {
  const read = schema.safeParse(json(path, text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new AppError("invalid", `${path}: ${issue?.path.join(".")}: ${issue?.message}`);
}

function json(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new AppError("invalid", `${path} is no JSON: ${error.message}`);
    throw error;
  }
}
