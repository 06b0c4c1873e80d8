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

function pageSizeOf(query: URLSearchParams): number {
  const asked = query.get("page-size");
  if (asked === null || asked === "") return A_PAGE;
  const size = Number(asked);
  if (!Number.isInteger(size) || size < 1)
    throw new AppError("invalid", `page-size is a whole number above 0, not “${asked.slice(0, 40)}”.`);
  return Math.min(size, MOST_A_PAGE);
}

interface Page<T> {
  items: T[];
  nextToken: string | undefined;
}

/** A page of what is read whole. */
export function pageOf<T>(all: T[], query: URLSearchParams): Page<T> {
  const { offset, limit } = stretchOf(query);
  return paged(all.slice(offset, offset + limit + 1), offset, limit);
}

/** A page of what is read by the stretch; one more than is shown tells whether it goes on. */
export async function pageBy<T>(
  query: URLSearchParams,
  readStretch: (stretch: { offset: number; limit: number }) => Promise<T[]>,
): Promise<Page<T>> {
  const { offset, limit } = stretchOf(query);
  return paged(await readStretch({ offset, limit: limit + 1 }), offset, limit);
}

function paged<T>(items: T[], offset: number, limit: number): Page<T> {
  const nextToken = items.length > limit ? tokenAfter(offset + limit) : undefined;
  return { items: items.slice(0, limit), nextToken };
}

function stretchOf(query: URLSearchParams) {
  const limit = pageSizeOf(query);
  const token = query.get("token") || query.get("next-token"); // both of Pinpoint's names
  if (!token) return { offset: 0, limit };
  const offset = Number(/^after:(\d{1,9})$/.exec(Buffer.from(token, "base64url").toString("utf8"))?.[1]);
  if (!Number.isInteger(offset))
    throw new AppError("invalid", "The token is none that an earlier page gave.");
  return { offset, limit };
}

const tokenAfter = (place: number) => Buffer.from(`after:${place}`).toString("base64url");
