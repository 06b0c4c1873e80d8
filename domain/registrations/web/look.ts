/** What came of asking for a page. A bot wall (403, 429, 503) leaves a page unseen: nobody can say what is on it. */
export type Look =
  | { kind: "seen"; url: string; html: string }
  | { kind: "unreachable"; why: string }
  | { kind: "bad_certificate"; why: string }
  | { kind: "unseen"; why: string };

export type Verdict = "found" | "not_found" | "could_not_check";

const walls: ReadonlySet<number> = new Set([401, 403, 407, 429, 503]);

interface Answer {
  status: number;
  /** Where the last redirect led. */
  url: string;
  html: string;
}

/** What an answer of a web server comes to. */
export function lookOf({ status, url, html }: Answer): Look {
  if (status >= 200 && status < 300) return { kind: "seen", url, html };
  return walls.has(status)
    ? { kind: "unseen", why: `it answers ${status}, as it does to programs` }
    : { kind: "unreachable", why: `it answers ${status}` };
}

/** Whether a page shows what is looked for, as far as anybody could look. */
export function verdictOn(look: Look, shows: (html: string, url: string) => boolean): Verdict {
  if (look.kind !== "seen") return "could_not_check";
  return shows(look.html, look.url) ? "found" : "not_found";
}
