/** Enough of an address for its owner to know it, too little for anybody else: "a••@e••.com". */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf("@");
  if (at < 0) return mask(address);
  const domain = address.slice(at + 1);
  const ending = domain.slice(domain.lastIndexOf(".") + 1);
  const name = domain.slice(0, Math.max(0, domain.length - ending.length - 1));
  return `${mask(address.slice(0, at))}@${name ? `${mask(name)}.` : ""}${ending}`;
}

const mask = (text: string) => `${[...text][0] ?? ""}••`;
