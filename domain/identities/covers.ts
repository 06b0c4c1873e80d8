import { asciiDomain, type IdentityKind, type IdentityState } from "./identity";

interface Known {
  kind: IdentityKind;
  name: string;
  state: IdentityState;
}

/** EML-2: the identity that proves an address: itself or what it is a +label of, else its domain, the nearest one first. */
export function identityOf<I extends Known>(address: string, identities: I[]): I | null {
  const at = address.lastIndexOf("@");
  if (at < 0) return null;
  const [local, domain] = [address.slice(0, at), asciiDomain(address.slice(at + 1))];
  const plain = local.split("+", 1)[0] ?? "";
  const verified = identities.filter(({ state }) => state === "verified");
  const named = (kind: IdentityKind, name: string) =>
    verified.find((one) => one.kind === kind && one.name === name) ?? null;
  const byAddress = named("address", `${local}@${domain}`) ?? named("address", `${plain}@${domain}`);
  if (byAddress) return byAddress;
  for (const parent of parentsOf(domain)) {
    const found = named("domain", parent);
    if (found) return found;
  }
  return null;
}

/** mail.example.com, example.com, com */
function parentsOf(domain: string): string[] {
  const labels = domain.split(".");
  return labels.map((_, at) => labels.slice(at).join("."));
}
