import { randomUUID } from "node:crypto";
import type { AccountContext } from "@/server/context";
import type { Call } from "@/server/rest/call";

type Wanted<C extends AccountContext> = Pick<Call<C>, "ctx" | "region"> &
  Partial<Pick<Call<C>, "body" | "path" | "movesIn">> & { query?: Record<string, string> };

/** A call of the API's own operation, as the API makes it of a request. */
export function callOf<C extends AccountContext>({ query = {}, ...wanted }: Wanted<C>): Call<C> {
  return {
    requestId: randomUUID(),
    path: {},
    body: undefined,
    bytes: 0,
    ...wanted,
    query: new URLSearchParams(query),
  };
}
