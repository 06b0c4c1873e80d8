import type { Pinpoint } from "@aws-sdk/client-pinpoint";
import type { z } from "zod";
import type { AccountContext, Context } from "@/server/context";
import { AppError } from "@/server/errors";
import type { MovesIn } from "@/server/pinpoint/moves-in";
import type { Given } from "./given";
import type { OperationName, ProjectOperation } from "./operations";
import { firstFault } from "./respond";

/** A request that is proven and permitted. */
export interface Call<C extends AccountContext = AccountContext> {
  ctx: C;
  /** Of what moves in from another account; no request says it. */
  movesIn?: MovesIn;
  requestId: string;
  region: string;
  path: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  /** Of the body, as it was sent. */
  bytes: number;
}

export type ProjectCall = Call<Context>;

type Method<N extends OperationName> = Pinpoint[Uncapitalize<N>];
type OutputOf<M> = M extends (
  args: never,
  options: never,
  cb: (error: never, output?: infer O) => void,
) => void
  ? O
  : never;
type Payload<O> = Given<NonNullable<O[Exclude<keyof O, "$metadata">]>>;

/** The one member of the SDK's output: on the wire the body is that object [W3]. */
export type Answer<N extends OperationName> = Payload<NonNullable<OutputOf<Method<N>>>>;

/** How an operation is answered; its answer is held against the SDK's own type. */
export type Operations = {
  [N in OperationName]: (
    call: N extends ProjectOperation ? ProjectCall : Call,
  ) => Promise<[Answer<N>] extends [never] ? null : Answer<N>>;
};

/** Checks what is sent. `Wire` is the SDK's type of it: a schema that takes less does not compile. */
export function bodyOf<Wire>() {
  return <S extends z.ZodType>(schema: Given<Wire> extends z.input<S> ? S : never): S => schema;
}

/** The body by its schema; the first fault is named with its place, as Pinpoint names it. */
export function read<S extends z.ZodType>(schema: S, { body }: Pick<Call, "body">): z.output<S> {
  if (body === undefined) throw new AppError("invalid", "The request has no body. Send a JSON object.");
  const result = schema.safeParse(body);
  if (!result.success) throw new AppError("invalid", firstFault(result.error));
  return result.data;
}
