import type { HttpBindings } from "@hono/node-server";
import { Hono, type Context as HonoContext } from "hono";
import { cors } from "hono/cors";
import { readClientIp } from "@/server/access/client-ip";
import { findKey, noteUse } from "@/server/access/keys/find-key";
import { keyRates } from "@/server/access/keys/limit-rate";
import { projectContext } from "@/server/access/project-context";
import { now, syncClock } from "@/server/clock";
import type { AccountContext } from "@/server/context";
import type { Database } from "@/server/database";
import { AppError } from "@/server/errors";
import type { Call } from "./call";
import { matchOperation } from "./match-operation";

import { offered } from "./offered";
import { isPublishable, type OperationName, operations } from "./operations";
import { readQuery } from "./query";
import { readBody } from "./read-body";
import { proveSignature, readClaim, type SignedRequest } from "./sigv4";

type Bindings = { Bindings: HttpBindings };

/** Pinpoint's operations. Who calls is proven by a signature, so that any page may call. */
export function pinpointRoutes(database: () => Database) {
  const limitRate = keyRates();
  const routes = new Hono<Bindings>();
  routes.use(
    "/v1/*",
    cors({
      origin: "*",
      maxAge: 86_400,
      exposeHeaders: ["x-amzn-requestid", "x-amzn-errortype", "retry-after", "date"],
    }),
  );

  return routes.all("/v1/*", async (c, next) => {
    const url = urlAsSent(c);
    const [rawPath = "", query = ""] = url.split("?", 2);
    const match = matchOperation(c.req.method, rawPath);
    if (!match) return next();
    if (!offered[match.name]) throw new AppError("not_allowed", `Waymark does not offer ${match.name} yet.`);
    const request: SignedRequest = { method: c.req.method, url, header: (name) => c.req.header(name) };
    const db = database();
    await syncClock(db);
    const { ctx, region, body, bytes } = await prove(c, db, request, { limitRate, name: match.name });
    const call = {
      ctx,
      region,
      body,
      bytes,
      path: match.path,
      query: readQuery(query),
      requestId: requestIdOf(c),
    };
    const answer = await perform(match.name, call);
    const [, , status] = operations[match.name];
    return answer === null ? c.body(null, 204) : c.json(answer, status as 200); // 204 is what has no answer
  });
}

interface Gate {
  limitRate: ReturnType<typeof keyRates>;
  name: OperationName;
}

/** The key is looked up before the body is read: a stranger sends us no 7 MB. */
async function prove(
  c: HonoContext<Bindings>,
  db: Database,
  request: SignedRequest,
  { limitRate, name }: Gate,
) {
  const claim = readClaim(request, Date.now());
  const key = await findKey(db, claim.keyId);
  if (!key)
    throw new AppError("forbidden", "The security token included in the request is invalid: no such key.");
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  proveSignature(request, claim, bytes, key.secret);
  limitRate(key, performance.now());
  if (key.reach === "publishable" && !isPublishable(name))
    throw new AppError(
      "forbidden",
      `This key is publishable: it may not call ${name}. Use a key with full reach.`,
    );
  await noteUse(db, key, now());
  const ip = readClientIp(c.req.raw.headers);
  const ctx: AccountContext = { db, now, actor: { kind: "key", id: key.id, projectId: key.projectId, ip } };
  return { ctx, region: claim.region, body: readBody(bytes), bytes: bytes.length };
}

async function perform(name: OperationName, call: Call): Promise<object | null> {
  // it is offered, and gets the context its path asks for: see `Operations`
  const operation = offered[name] as (call: Call) => Promise<object | null>;
  const { ApplicationId } = call.path;
  const ctx = ApplicationId === undefined ? call.ctx : await projectContext(call.ctx, ApplicationId);
  return operation({ ...call, ctx });
}

/** Behind the launcher the URL as it came over the wire; else as `Request` kept it. */
function urlAsSent(c: HonoContext<Bindings>): string {
  const sent = c.env?.incoming?.url;
  if (sent) return sent;
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
}

const requestIdOf = (c: HonoContext) => c.res.headers.get("x-amzn-RequestId") ?? "";
