import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isFromOwnPage, strangeOrigin } from "@/server/access/origins";
import { securityHeaders } from "@/server/access/security-headers";
import { readEnv } from "@/server/env";

/** Pages pass here; calls below /api answer for themselves, for a body that passes here is cut at 10 MB. */
export function proxy(request: NextRequest) {
  const place = readEnv();
  const reads = request.method === "GET" || request.method === "HEAD";
  if (!reads && !isFromOwnPage(request.headers, place)) {
    return new NextResponse(strangeOrigin(place), { status: 403 });
  }
  const nonce = randomBytes(16).toString("base64");
  const answered = securityHeaders({ ...place, nonce });
  const asked = new Headers(request.headers);
  asked.set("x-nonce", nonce);
  asked.set("content-security-policy", answered["Content-Security-Policy"]); // Next takes the nonce for its own scripts from here
  asked.set("x-waymark-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers: asked } });
  for (const [name, value] of Object.entries(answered)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ["/((?!api/|_next/static|_next/image|icon.svg|favicon.ico).*)"] };
