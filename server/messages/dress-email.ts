import { type RenderedEmail, UNSUBSCRIBE_PLACEHOLDER } from "@/domain/templates/render";
import type { TrackedMessage } from "@/server/tracking/pack-message";
import { tokensOf } from "@/server/tracking/token";
import { linkTarget } from "./link-target";
import { messageKey } from "./message-key";

/** Whatever comes back of a mail, a bounce or a complaint, brings this along and so tells which one it was. */
export const MARK_HEADER = "X-Waymark-Message";

interface Wearer extends TrackedMessage {
  publicUrl: string; // without a slash at its end
}

export interface DressedEmail {
  html: string;
  text: string;
  headers: Record<string, string>;
}

/** Gives a rendered mail its own links, its pixel and its headers (EML-8, EML-9, RFC 8058). The text part has no links but the one to unsubscribe. */
export function dressEmail(mail: Pick<RenderedEmail, "html" | "text" | "links">, to: Wearer): DressedEmail {
  const { publicUrl } = to;
  const token = tokensOf(to);
  const unsubscribeUrl = `${publicUrl}/u/${token("unsubscribe")}`;
  const follow = (target: string, kind: "click" | "leave") => `${publicUrl}/t/c/${token(kind, target)}`;
  const html = mail.html ? withPixel(withLinks(mail, follow), `${publicUrl}/t/o/${token("open")}`) : "";
  const feedbackId = `${to.runId ?? to.occasionId}:${to.projectId}:email:waymark`;
  const { headers, ...parts } = addressed(
    { html, text: mail.text },
    { publicUrl, unsubscribeUrl, key: messageKey(to), feedbackId },
  );
  return { ...parts, headers: { ...headers, [MARK_HEADER]: token("bounce") } };
}

interface Outside {
  publicUrl: string;
  unsubscribeUrl: string;
  /** What the message is known by outside the house. */
  key: string;
  feedbackId: string;
}

/** What every mail wears, counted or not: the way out, and the headers by which mailboxes know it. */
export function addressed(
  { html, text }: Pick<RenderedEmail, "html" | "text">,
  { publicUrl, unsubscribeUrl, key, feedbackId }: Outside,
): DressedEmail {
  return {
    html: html.replaceAll(UNSUBSCRIBE_PLACEHOLDER, unsubscribeUrl),
    text: text.replaceAll(UNSUBSCRIBE_PLACEHOLDER, unsubscribeUrl),
    headers: {
      "Message-ID": `<${key}@${new URL(publicUrl).hostname}>`,
      "List-Unsubscribe": `<${unsubscribeUrl}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Feedback-ID": feedbackId,
    },
  };
}

function withLinks(
  { html, links }: Pick<RenderedEmail, "html" | "links">,
  follow: (target: string, kind: "click" | "leave") => string,
) {
  let dressed = "";
  let copied = 0;
  for (const { start, end, unsubscribes } of links) {
    const href = html.slice(start, end);
    const target = href.includes(UNSUBSCRIBE_PLACEHOLDER) ? null : linkTarget(href);
    if (target === null) continue;
    dressed += html.slice(copied, start) + follow(target, unsubscribes ? "leave" : "click");
    copied = end;
  }
  return dressed + html.slice(copied);
}

/** The last thing in the body: a picture that does not load delays nothing. */
function withPixel(html: string, url: string): string {
  const pixel = `<img src="${url}" width="1" height="1" alt="" style="display:block;border:0;width:1px;height:1px">`;
  const usual = html.lastIndexOf("</body>");
  const end = usual < 0 ? html.lastIndexOf("</BODY>") : usual;
  return end < 0 ? html + pixel : html.slice(0, end) + pixel + html.slice(end);
}
