import type { IncomingMessage, RequestListener } from "node:http";
import { CLIENT_IP_HEADER, clientIpOf } from "@/server/access/client-ip";
import { beginWaiting } from "@/server/people-waiting";

/** Sends each request to the API or to the console. The API gets its URL as it was sent, for that is what was signed. */
export function doors({ api, console }: { api: RequestListener; console: RequestListener }): RequestListener {
  return (request, response) => {
    nameClient(request);
    if (isForApi(request)) return api(request, response);
    if (!isOfPrograms(request)) response.once("close", beginWaiting());
    console(request, response);
  };
}

/** Writes down who is at the far end; whatever the request itself says under that name goes. */
function nameClient({ headers, rawHeaders, socket }: IncomingMessage) {
  for (let at = rawHeaders.length - 2; at >= 0; at -= 2) {
    if (rawHeaders[at]?.toLowerCase() === CLIENT_IP_HEADER) rawHeaders.splice(at, 2);
  }
  const ip = clientIpOf(socket.remoteAddress, [headers["x-forwarded-for"]].flat().join(",")) ?? "";
  headers[CLIENT_IP_HEADER] = ip;
  rawHeaders.push(CLIENT_IP_HEADER, ip);
}

/** The engine's standing request and health checks: nobody sits before them. */
const isOfPrograms = ({ url = "/" }: IncomingMessage) => /^\/api\/(engine|health)\b/.test(url);

export function isForApi({
  method,
  url = "/",
  headers,
}: Pick<IncomingMessage, "method" | "url" | "headers">) {
  const path = url.split("?", 1)[0] ?? "/";
  if (path === "/v1" || path.startsWith("/v1/")) return true;
  if (path.startsWith("/t/")) return true; // opens and clicks
  if (method !== "POST") return false;
  if (path.startsWith("/feedback/")) return true; // bounces and complaints
  return path.startsWith("/u/") || (path === "/" && headers["x-amz-target"] !== undefined); // one-click unsubscribe
}
