import { countryCodeOf, timeZoneOf } from "@/domain/endpoints/places";
import type { Channel } from "@/domain/messaging/channel";
import { countryOfNumber } from "./calling-codes";
import { countryZones } from "./country-zones";

/** What is known of where somebody is. */
export interface Whereabouts {
  channel: Channel;
  address: string;
  demographic: Record<string, unknown>;
  location: Record<string, unknown>;
}

/** How a project treats those who name no zone. */
export interface ZonePolicy {
  estimateZones: boolean;
  assumedZone: string | null;
}

/** JRN-5: the zone somebody names; else, where the project wants it, one estimated by phone number and country; else the one it assumes. */
export function zoneOf(person: Whereabouts, { estimateZones, assumedZone }: ZonePolicy): string | null {
  const named = timeZoneOf(textOf(person.demographic.Timezone));
  if (named) return named;
  return (estimateZones ? estimatedZone(person) : null) ?? assumedZone;
}

/** None where the number is of another country than the one that is named. */
function estimatedZone({ channel, address, location }: Whereabouts): string | null {
  const named = countryCodeOf(textOf(location.Country));
  const called = channel === "SMS" || channel === "VOICE" ? countryOfNumber(address) : null;
  if (named && called && named !== called) return null;
  return countryZones[named ?? called ?? ""] ?? null;
}

const textOf = (value: unknown) => (typeof value === "string" ? value : "");
