import { type LinkInText, linksIn, registrableDomain, suspicionOf } from "../../web/domains";
import { type Hit, hitIf, type UseCasePlace, type UseCaseRule, type UseCaseSubject } from "../rule";
import type { RuleIdsOf } from "../rule-ids";
import { lettersOf, suffix } from "../words/brand-name";

const hasLink = (sample: string) => linksIn(sample).length > 0;

/** A rule that looks at each link of each sample, and at the one that is shown as an example. */
const ofLinks =
  (look: (link: LinkInText, subject: UseCaseSubject) => Omit<Hit<UseCasePlace>, "field"> | null) =>
  (subject: UseCaseSubject): Hit<UseCasePlace>[] => {
    const places: [UseCasePlace, string][] = [
      ...subject.useCase.samples.map((sample, nth): [UseCasePlace, string] => [`samples.${nth}`, sample]),
      ["embeddedLinkSample", subject.useCase.embeddedLinkSample],
    ];
    return places.flatMap(([field, text]) =>
      linksIn(text).flatMap((link) => {
        const found = look(link, subject);
        return found === null ? [] : [{ field, ...found }];
      }),
    );
  };

export const sampleLinkRules = {
  "SMP-LNK-01": {
    severity: "error",
    fix: "Use the whole address, or a short domain of the brand’s own.",
    prevents: ["30892", "4771"],
    find: ofLinks(({ written, address }, { lists }) => {
      const domain = registrableDomain(address) ?? "";
      if (lists.shorteners.includes(domain))
        return { message: `${written} is shortened by ${domain}, which everybody uses. Carriers block it.` };
      return lists.toleratedShorteners.includes(domain)
        ? {
            message: `${written} is a short link of ${domain}; some reviewers refuse it.`,
            severity: "warning",
          }
        : null;
    }),
  },
  "SMP-LNK-02": {
    severity: "warning",
    fix: "Link to the brand’s domain, or explain the other one in the description.",
    prevents: ["603", "30892"],
    find: ofLinks(({ address }, { company, useCase, lists }) => {
      const [domain, own] = [registrableDomain(address), registrableDomain(company.website)];
      if (domain === null || own === null || domain === own || useCase.description.includes(domain))
        return null;
      if ([...lists.shorteners, ...lists.toleratedShorteners].includes(domain)) return null;
      return isAlike(domain, company.displayName)
        ? null
        : { message: `${domain} is unlike the brand’s domain ${own}.` };
    }),
  },
  "SMP-LNK-03": {
    severity: "error",
    fix: "Use https.",
    prevents: ["30892"],
    find: ({ useCase: { samples, embeddedLinkSample } }) =>
      [
        ...samples.map((text, nth) => ({ field: `samples.${nth}` as const, text })),
        { field: "embeddedLinkSample" as const, text: embeddedLinkSample },
      ].flatMap(({ field, text }) =>
        hitIf(
          linksIn(text).some(({ isSecure }) => !isSecure),
          {
            field,
            message: "There is a link with http://.",
            better: text.replace(/http:\/\//gi, "https://"),
          },
        ),
      ),
  },
  "SMP-LNK-04": {
    severity: "error",
    fix: "Say that texts have links.",
    prevents: ["601"],
    find: ({ useCase: { samples, embeddedLink } }) => {
      const nth = samples.findIndex(hasLink);
      return hitIf(nth >= 0 && embeddedLink === false, {
        field: "embeddedLink",
        message: `Sample ${nth + 1} has a link, but it says that texts have none.`,
        better: true,
      });
    },
  },
  "SMP-LNK-05": {
    severity: "warning",
    fix: "Add one to a sample, or say No.",
    prevents: ["601"],
    find: ({ useCase: { samples, embeddedLink } }) =>
      hitIf(embeddedLink === true && !samples.some(hasLink), {
        field: "embeddedLink",
        message: "It says that texts have links, but no sample shows one.",
      }),
  },
  "SMP-LNK-06": {
    severity: "error",
    fix: "Give the link, or one like it.",
    prevents: ["validation"],
    find: ({ useCase: { embeddedLink, embeddedLinkSample } }) =>
      hitIf(embeddedLink === true && embeddedLinkSample === "", {
        field: "embeddedLinkSample",
        message: "The example of a link is missing.",
      }),
  },
  "SMP-LNK-07": {
    severity: "warning",
    fix: "Mend the page, or the link.",
    prevents: ["804"],
    find: ofLinks(({ written, address }, { links }) => {
      const look = links[address];
      if (look === undefined || look.kind === "seen") return null;
      return look.kind === "unseen"
        ? { message: `We could not check ${written}: ${look.why}.` }
        : { message: `${written} does not open: ${look.why}.` };
    }),
  },
  "SMP-LNK-08": {
    severity: "error",
    fix: "Use a plain link to a web page.",
    prevents: ["30884"],
    find: ofLinks((link) => {
      const why = suspicionOf(link);
      return why === null ? null : { message: `${link.written} looks like fraud: ${why}.` };
    }),
  },
  "SMP-PHN-01": {
    severity: "error",
    fix: "Say that texts have phone numbers.",
    prevents: ["601", "30889"],
    find: ({ useCase: { samples, embeddedPhone }, company: { phone } }) => {
      const nth = samples.findIndex((sample) => phonesIn(sample, phone).length > 0);
      return hitIf(nth >= 0 && embeddedPhone === false, {
        field: "embeddedPhone",
        message: `Sample ${nth + 1} has a phone number, but it says that texts have none.`,
        better: true,
      });
    },
  },
  "SMP-PHN-02": {
    severity: "warning",
    fix: "Add one to a sample, or say No.",
    prevents: ["601"],
    find: ({ useCase: { samples, embeddedPhone }, company: { phone } }) =>
      hitIf(embeddedPhone === true && !samples.some((sample) => phonesIn(sample, phone).length > 0), {
        field: "embeddedPhone",
        message:
          "It says that texts have phone numbers, but no sample shows another than the support line’s.",
      }),
  },
} satisfies Record<RuleIdsOf<"SMP-LNK" | "SMP-PHN">, UseCaseRule>;

/** “acme-deals.com” and “acm.co” relate to Acme. */
function isAlike(domain: string, brand: string): boolean {
  const label = lettersOf(domain.split(".")[0] ?? "");
  const name = lettersOf(brand.replace(suffix, ""));
  const start = name.slice(0, 4);
  return start.length >= 3 && (label.includes(start) || (label.length >= 3 && name.startsWith(label)));
}

const phone =
  /(?<![\d\w/-])(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}(?!\d)|(?<![\d\w/-])\+\d{8,15}(?!\d)/g;

/** The support line is exempt. */
function phonesIn(text: string, support: string): string[] {
  const ending = (number: string) => number.replace(/\D/g, "").slice(-10);
  return (text.match(phone) ?? []).filter((number) => support === "" || ending(number) !== ending(support));
}
