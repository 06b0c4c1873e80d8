import { env } from "@/server/installed-env";

interface Place {
  publicUrl: string;
  port: number;
}

/** The addresses under which this console is opened: the public one, and this machine's own. */
export function trustedOrigins({ publicUrl, port }: Place): string[] {
  return [new URL(publicUrl).origin, `http://localhost:${port}`, `http://127.0.0.1:${port}`];
}

/**
 * CSRF: whether a request that changes something comes from our own pages. Browsers send Sec-Fetch-Site and Origin
 * themselves, so no page can forge them; a program that sends neither carries nobody's cookie by accident.
 */
export function isFromOwnPage(headers: Headers, place: Place): boolean {
  const site = headers.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  return origin === null ? true : trustedOrigins(place).includes(origin);
}

/** Said to whoever opens the console under an address it does not know. */
export function strangeOrigin({ publicUrl }: Place): string {
  return `This console is set up to be opened at ${publicUrl}. Open it there, or set WAYMARK_PUBLIC_URL to the address you use.`;
}

/** For routes below /api that change something: the refusal of a call that comes from another site, or null. */
export function refuseForeign(request: Request, place: Place = env()): Response | null {
  const reads = request.method === "GET" || request.method === "HEAD";
  if (reads || isFromOwnPage(request.headers, place)) return null;
  return Response.json({ code: "FOREIGN_ORIGIN", message: strangeOrigin(place) }, { status: 403 });
}
