import type { ProviderRow } from "@/db/schema";

/** Whom a provider's mail comes from where nobody says otherwise. */
export function senderOfProvider({ settings }: Pick<ProviderRow, "settings">) {
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
  return { fromName: text(settings.fromName), fromAddress: text(settings.fromAddress) };
}
