/** An IP address as people read it. */
export function placeOf(ip: string | null): string {
  if (!ip) return "Unknown";
  if (ip === "::1" || ip.startsWith("127.") || /^(0+:){7}0*1$/.test(ip)) return "This machine";
  if (!ip.includes(":")) return ip;
  return ip
    .split(":")
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")
    .replace(/\b0(:0)+\b/, "")
    .replace(/^:?:?$|:{2,}/, "::");
}
