import { z } from "zod";
import { SmtpSettings, smtpSecurities, usualPort } from "./smtp";

/** What WAYMARK_SMTP_URL says: smtp(s)://user:password@host:port?security=starttls&certificate=any&from=news@example.com&connections=10&handover=pipelined */
export function readSmtpUrl(text: string) {
  const url = new URL(text);
  const option = (name: string) => url.searchParams.get(name) ?? undefined;
  const secure = url.protocol === "smtps:";
  const security = z
    .enum(smtpSecurities)
    .catch(secure ? "tls" : "auto")
    .parse(option("security"));
  const user = decodeURIComponent(url.username);
  const settings = SmtpSettings.parse({
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || usualPort(security),
    security,
    checkCertificate: option("certificate") !== "any",
    user,
    handover: option("handover"),
    connections: option("connections") ? Number(option("connections")) : undefined,
    timeoutSeconds: option("timeout") ? Number(option("timeout")) : undefined,
  });
  const fromAddress = option("from") ?? (user.includes("@") ? user : "");
  return { settings, password: decodeURIComponent(url.password), fromAddress };
}
