export const recordKinds = ["dkim", "spf", "dmarc"] as const;
export type RecordKind = (typeof recordKinds)[number];

/** The texts that were found at each place; null: the name servers gave no answer. */
export interface Looks {
  dkim: string[] | null;
  spf: string[] | null;
  dmarc: string[] | null;
  /** Where the policy was found, or would stand: that of a parent holds for its subdomains. */
  dmarcAt: string;
}

export interface DomainKey {
  name: string;
  selector: string;
  publicKey: string;
}

/** A record as it is to stand in the domain's DNS, and what stands there now. */
export interface RecordFinding {
  record: RecordKind;
  name: string;
  value: string;
  state: "ok" | "missing" | "wrong" | "unknown";
  message: string;
}

export const dkimName = ({ name, selector }: DomainKey) => `${selector}._domainkey.${name}`;
export const dmarcName = (domain: string) => `_dmarc.${domain}`;

type Found = Pick<RecordFinding, "state" | "message">;
type Placed = Omit<RecordFinding, "record">;

const unknown: Found = { state: "unknown", message: "The name servers gave no answer. Try again." };

/** EML-2: what each record has to be, and how it is. `mechanism` is how SPF names the mail server; null: it cannot be named. */
export function findingsOf(key: DomainKey, looks: Looks | null, mechanism: string | null): RecordFinding[] {
  return [
    { record: "dkim", ...dkimFinding(key, looks?.dkim) },
    { record: "spf", ...spfFinding(key.name, looks?.spf, mechanism) },
    { record: "dmarc", ...dmarcFinding(key.name, looks) },
  ];
}

/** Null: it cannot be told. */
export function provesKey({ publicKey }: DomainKey, found: string[] | null): boolean | null {
  return found?.some((text) => tagsOf(text).get("p") === publicKey) ?? null;
}

function dkimFinding(key: DomainKey, found: string[] | null | undefined): Placed {
  const place = { name: dkimName(key), value: `v=DKIM1; k=rsa; p=${key.publicKey}` };
  return { ...place, ...judged(found, (texts) => judgeDkim(key, texts)) };
}

function judgeDkim(key: DomainKey, texts: string[]): Found {
  if (provesKey(key, texts))
    return texts.length === 1
      ? ok("Receivers can check our signature.")
      : wrong("There are several records here: receivers may take the wrong one. Keep this one alone.");
  const [other] = texts;
  if (other === undefined) return missing("Not found yet. Records can take up to 72 hours to be seen.");
  if (tagsOf(other).get("p") === "") return wrong("The key is revoked: the record's p= is empty.");
  return wrong("Another key stands here. Replace it with this one.");
}

function spfFinding(domain: string, found: string[] | null | undefined, mechanism: string | null): Placed {
  const records = (found ?? []).filter(isSpf);
  const place = { name: domain, value: spfWith(records[0], mechanism) };
  return { ...place, ...judged(found, () => judgeSpf(records, mechanism)) };
}

const isSpf = (text: string) => /^v=spf1(\s|$)/i.test(text);

function judgeSpf(records: string[], mechanism: string | null): Found {
  const [record] = records;
  if (record === undefined) return missing(noSpf(mechanism));
  if (records.length > 1) return wrong("There are several SPF records, and so none counts. Make them one.");
  if (mechanism === null) return ok("There is one. See that it names the server your mail leaves by.");
  const terms = record.toLowerCase().split(/\s+/);
  const names = terms.some((term) => term.replace(/^\+/, "") === mechanism || term === "+all");
  return names
    ? ok("It names the server your mail leaves by.")
    : wrong("It does not name the server your mail leaves by. Add it before the last word.");
}

function noSpf(mechanism: string | null): string {
  const none = "No record says which servers may send for this domain.";
  return mechanism === null ? `${none} Write the server your mail leaves by in place of mx.` : none;
}

/** What is there, with the mail server added before its end. */
function spfWith(record: string | undefined, mechanism: string | null): string {
  if (record === undefined) return `v=spf1 ${mechanism ?? "mx"} ~all`;
  if (mechanism === null) return record;
  const terms = record.trim().split(/\s+/);
  if (terms.some((term) => term.toLowerCase() === mechanism)) return record;
  const at = terms.findIndex((term) => /^[-~?+]?all$|^redirect=/i.test(term));
  const end = at < 0 ? terms.length : at;
  return [...terms.slice(0, end), mechanism, ...terms.slice(end)].join(" ");
}

function dmarcFinding(domain: string, looks: Looks | null): Placed {
  const records = (looks?.dmarc ?? []).filter(isDmarc);
  const at = records.length > 0 && looks ? looks.dmarcAt : domain;
  const place = { name: dmarcName(at), value: records[0] ?? "v=DMARC1; p=none" };
  return { ...place, ...judged(looks?.dmarc, () => judgeDmarc(records, at === domain ? null : at)) };
}

export const isDmarc = (text: string) => /^v=DMARC1\s*(;|$)/i.test(text);

function judgeDmarc(records: string[], parent: string | null): Found {
  const [record] = records;
  if (record === undefined) return missing("None. Gmail and Yahoo ask for one of whoever mails many people.");
  if (records.length > 1) return wrong("There are several DMARC records, and so none counts. Keep one.");
  const policy = tagsOf(record).get("p")?.toLowerCase() ?? "";
  const words = policies[policy];
  if (!words) return wrong("It has no policy. Write p=none, p=quarantine or p=reject into it.");
  return ok(`${words}${parent ? ` It is that of ${parent}.` : ""}`);
}

const policies: Record<string, string> = {
  none: "Mail that fails is delivered all the same.",
  quarantine: "Mail that fails goes to spam.",
  reject: "Mail that fails is refused.",
};

function judged(found: string[] | null | undefined, judge: (texts: string[]) => Found): Found {
  if (found === undefined) return { state: "unknown", message: "Not looked for yet." };
  return found === null ? unknown : judge(found);
}

const ok = (message: string): Found => ({ state: "ok", message });
const missing = (message: string): Found => ({ state: "missing", message });
const wrong = (message: string): Found => ({ state: "wrong", message });

/** "v=DKIM1; k=rsa; p=MIIB…": the blanks inside of a value mean nothing. */
function tagsOf(record: string): Map<string, string> {
  return new Map(
    record.split(";").flatMap((part) => {
      const at = part.indexOf("=");
      return at < 0 ? [] : [[part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).replace(/\s+/g, "")]];
    }),
  );
}
