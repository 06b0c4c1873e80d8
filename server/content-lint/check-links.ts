import { asc, eq } from "drizzle-orm";
import { treatment } from "@/db/schema";
import { type LinksToCheck, linksToCheck } from "@/domain/content-lint/links-to-check";
import { allow } from "@/server/access/allow";
import { findCampaign } from "@/server/campaigns/find-campaign";
import type { Context } from "@/server/context";
import { findContent } from "./find-content";
import { followLink, type LinkAnswer } from "./follow-link";

export interface CheckedLink {
  address: string;
  verdict: "fine" | "dead" | "unsure";
  /** What was found, in words; nothing where the link is fine. */
  found: string;
}

const MOST_LINKS = 60;
const AT_ONCE = 6;

/** Opens each link of a campaign's mails once, from this machine. What it could not tell is told as that. */
export async function checkLinks(
  ctx: Context,
  { id }: { id: string },
  follow: typeof followLink = followLink,
): Promise<{ links: CheckedLink[]; more: number }> {
  allow(ctx, "messages:test");

  const { addresses, varying } = await linksOf(ctx, id);
  const chosen = addresses.slice(0, MOST_LINKS);
  const answers = await inTurns(chosen, (address) => follow(address));
  const offline = answers.length > 0 && answers.every(({ kind }) => kind === "no_such_host");
  const checked = chosen.map((address, at) => judged(address, answers[at], offline));
  const unchecked = varying.map(
    (address): CheckedLink => ({ address, verdict: "unsure", found: "It differs from person to person." }),
  );
  return { links: [...checked, ...unchecked], more: addresses.length - chosen.length };
}

async function linksOf(ctx: Context, id: string): Promise<LinksToCheck> {
  const found = await findCampaign(ctx, id);
  const treatments = await ctx.db
    .select()
    .from(treatment)
    .where(eq(treatment.campaignId, found.id))
    .orderBy(asc(treatment.nth));
  const contents = await Promise.all(treatments.map((each) => findContent(ctx.db, each)));
  const all = contents.flatMap((each) => (each ? [linksToCheck(each.content)] : []));
  return {
    addresses: [...new Set(all.flatMap(({ addresses }) => addresses))],
    varying: [...new Set(all.flatMap(({ varying }) => varying))],
  };
}

async function inTurns<Item, Result>(items: Item[], run: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(run))));
  }
  return results;
}

function judged(address: string, answer: LinkAnswer | undefined, offline: boolean): CheckedLink {
  if (!answer) return { address, verdict: "unsure", found: "It was not looked at." };
  switch (answer.kind) {
    case "answered":
      return { address, ...ofStatus(answer.status) };
    case "moved_on":
      return { address, verdict: "dead", found: "It sends readers on and on and never arrives." };
    case "no_such_host":
      return offline
        ? {
            address,
            verdict: "unsure",
            found: "No host of this mail was found: this machine may have no way out.",
          }
        : { address, verdict: "dead", found: "There is no such host." };
    case "private":
      return {
        address,
        verdict: "unsure",
        found: "It lies in a private network, which readers cannot reach.",
      };
    case "no_answer":
      return { address, verdict: "unsure", found: `It could not be opened: ${answer.detail}.` };
  }
}

function ofStatus(status: number): Pick<CheckedLink, "verdict" | "found"> {
  if (status >= 200 && status < 400) return { verdict: "fine", found: "" };
  if (status === 404 || status === 410)
    return { verdict: "dead", found: `There is no such page (${status}).` };
  if (status >= 500) return { verdict: "unsure", found: `Its server fails just now (${status}).` };
  return { verdict: "unsure", found: `Its server does not let programs look (${status}): open it yourself.` };
}
