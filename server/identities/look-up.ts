import { type DomainKey, dkimName, dmarcName, isDmarc, type Looks } from "@/domain/identities/records";
import type { Dns } from "./dns";

/** What a domain's DNS says of its mail. */
export async function lookUp(dns: Dns, key: DomainKey): Promise<Looks> {
  const [dkim, spf, policy] = await Promise.all([
    dns.texts(dkimName(key)),
    dns.texts(key.name),
    lookUpPolicy(dns, key.name),
  ]);
  const policies = spf?.filter((text) => /^v=spf1\b/i.test(text)) ?? null;
  return { dkim, spf: policies, ...policy };
}

/** A parent's policy holds where the domain has none of its own. */
async function lookUpPolicy(dns: Dns, domain: string): Promise<Pick<Looks, "dmarc" | "dmarcAt">> {
  const labels = domain.split(".");
  for (let at = 0; at < labels.length - 1; at++) {
    const name = labels.slice(at).join(".");
    const texts = await dns.texts(dmarcName(name));
    if (texts === null) return { dmarc: null, dmarcAt: domain };
    const found = texts.filter(isDmarc);
    if (found.length > 0) return { dmarc: found, dmarcAt: name };
  }
  return { dmarc: [], dmarcAt: domain };
}
