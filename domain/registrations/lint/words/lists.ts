import { type ContentTopic, contentWords, type TopicWords } from "./content-words";

/** What rules look up. An administrator may change each of them. */
export interface Lists {
  shorteners: readonly string[];
  /** Short domains that belong to one service: worth a word, and no more. */
  toleratedShorteners: readonly string[];
  freeMailboxes: readonly string[];
  roleMailboxes: readonly string[];
  socialSites: readonly string[];
  content: Readonly<Record<ContentTopic, TopicWords>>;
}

const words = (list: string) => list.split(" ");

export const usualLists: Lists = {
  shorteners: words(
    "bit.ly bitly.com tinyurl.com goo.gl t.co ow.ly is.gd buff.ly cutt.ly rb.gy t.ly shorturl.at tiny.cc rebrand.ly bl.ink lnkd.in s.id v.gd adf.ly soo.gd short.io tr.im mcaf.ee db.tt qr.ae clck.ru u.to x.co shorte.st fb.me",
  ),
  toleratedShorteners: words("youtu.be wa.me"),
  freeMailboxes: words(
    "gmail.com googlemail.com yahoo.com ymail.com outlook.com hotmail.com live.com msn.com icloud.com me.com aol.com proton.me protonmail.com gmx.com gmx.de web.de mail.com yandex.com zoho.com comcast.net",
  ),
  roleMailboxes: words(
    "info support sales admin contact hello office help helpdesk team marketing billing accounts hr jobs noreply no-reply webmaster postmaster service mail enquiries inquiries",
  ),
  socialSites: words(
    "facebook.com instagram.com linkedin.com x.com twitter.com tiktok.com youtube.com pinterest.com linktr.ee forms.gle google.com jotform.com typeform.com surveymonkey.com about.me beacons.ai",
  ),
  content: contentWords,
};
