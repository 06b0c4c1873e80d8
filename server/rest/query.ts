import { AppError } from "@/server/errors";
import { decode } from "./match-operation";

export function readQuery(query: string): URLSearchParams {
  const read = new URLSearchParams();
  for (const pair of query.split("&").filter(Boolean)) {
    const at = pair.indexOf("=");
    const [name, value] = at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
    read.append(decode(name), decode(value));
  }
  return read;
}

const MOST_A_PAGE = 1_000;
const A_PAGE = 100;

export function pageSizeOf(query: URLSearchParams): number {
  const asked = query.get("page-size");
  if (asked === null || asked === "") return A_PAGE;
  const size = Number(asked);
  if (!Number.isInteger(size) || size < 1)
    throw new AppError("invalid", `page-size is a whole number above 0, not “${asked.slice(0, 40)}”.`);
  return Math.min(size, MOST_A_PAGE);
}

/** Where the page before ended, or null for the first one. Both of Pinpoint's names are read. */
export function tokenOf(query: URLSearchParams): string | null {
  const token = query.get("token") || query.get("next-token");
  if (!token) return null;
  const read = Buffer.from(token, "base64url").toString("utf8");
  if (!read.startsWith(MARK)) throw new AppError("invalid", "The token is none that an earlier page gave.");
  return read.slice(MARK.length);
}

const MARK = "after:";
export const tokenAfter = (place: string) => Buffer.from(MARK + place).toString("base64url");

interface Page<T> {
  items: T[];
  nextToken: string | undefined;
}

/** A page of what is read whole. The token names the last one shown, and goes on behind its place when that is gone. */
export function pageOf<T>(all: T[], query: URLSearchParams): Page<T> {
  const size = pageSizeOf(query);
  const start = Number(tokenOf(query) ?? 0);
  if (!Number.isInteger(start) || start < 0)
    throw new AppError("invalid", "The token is none that an earlier page gave.");
  const end = start + size;
  return { items: all.slice(start, end), nextToken: end < all.length ? tokenAfter(String(end)) : undefined };
}
