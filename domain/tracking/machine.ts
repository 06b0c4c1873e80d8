const scanners =
  /bot\b|crawl|spider|scanner|preview|barracuda|mimecast|proofpoint|urldefense|safelinks|fireeye|trellix|symantec|messagelabs|trendmicro|sophos|cloudmark|curl\/|wget\/|python-|go-http-client|java\/|okhttp|libwww|facebookexternalhit|slack-imgproxy/i;

const QUICKEST_READER_MS = 2_000;

interface Visit {
  userAgent: string;
  /** Since the mail was handed over; null when that is not known. */
  sinceHandoverMs: number | null;
}

/**
 * Whether a mail was opened by a program rather than a person, as far as it can be told: privacy proxies that fetch every
 * picture (Apple's calls itself "Mozilla/5.0" and nothing else), scanners by their names, and whoever is quicker than people are.
 */
export function openedByMachine({ userAgent, sinceHandoverMs }: Visit): boolean {
  if (sinceHandoverMs !== null && sinceHandoverMs < QUICKEST_READER_MS) return true;
  return userAgent === "Mozilla/5.0" || isScanner(userAgent);
}

/** Link scanners follow every link before the reader sees it. They are not told by their haste: a person clicks fast too. */
export function isScanner(userAgent: string): boolean {
  return userAgent === "" || scanners.test(userAgent);
}
