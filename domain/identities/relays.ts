/** What well-known mail services ask to be named by in a sender's SPF record. */
const services: [RegExp, string][] = [
  [/(^|\.)amazonaws\.com$/, "include:amazonses.com"],
  [/(^|\.)sendgrid\.net$/, "include:sendgrid.net"],
  [/(^|\.)mailgun\.org$/, "include:mailgun.org"],
  [/(^|\.)(gmail|google)\.com$/, "include:_spf.google.com"],
  [/(^|\.)(office365|outlook)\.com$/, "include:spf.protection.outlook.com"],
  [/(^|\.)postmarkapp\.com$/, "include:spf.mtasv.net"],
  [/(^|\.)mailjet\.com$/, "include:spf.mailjet.com"],
  [/(^|\.)sparkpostmail\.com$/, "include:_spf.sparkpostmail.com"],
  [/(^|\.)brevo\.com$|(^|\.)sendinblue\.com$/, "include:spf.brevo.com"],
];

/** How SPF names a mail server; null where it has no name that the outside knows, as “localhost”. */
export function mechanismOf(host: string): string | null {
  const name = host.toLowerCase();
  const known = services.find(([pattern]) => pattern.test(name));
  if (known) return known[1];
  if (name.includes(":")) return `ip6:${name}`;
  if (/^\d+(\.\d+){3}$/.test(name)) return /^(127|10)\./.test(name) ? null : `ip4:${name}`;
  return name.includes(".") && !/\.(local|internal|lan|localhost)$/.test(name) ? `a:${name}` : null;
}
