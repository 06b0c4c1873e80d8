import type { IncomingMessage, RequestListener } from "node:http";

/** Sends each request to the API or to the console. The API gets its URL as it was sent, for that is what was signed. */
export function doors({ api, console }: { api: RequestListener; console: RequestListener }): RequestListener {
  return (request, response) => (isForApi(request) ? api : console)(request, response);
}

export function isForApi({
  method,
  url = "/",
  headers,
}: Pick<IncomingMessage, "method" | "url" | "headers">) {
  const path = url.split("?", 1)[0] ?? "/";
  if (path === "/v1" || path.startsWith("/v1/")) return true;
  if (path.startsWith("/t/")) return true; // opens and clicks
  if (method !== "POST") return false;
  return path.startsWith("/u/") || (path === "/" && headers["x-amz-target"] !== undefined); // one-click unsubscribe
}
