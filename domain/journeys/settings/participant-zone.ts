import { type Whereabouts, zoneOf } from "@/domain/zones/zone-of";
import type { JourneySettings } from "./settings";

type Method = NonNullable<JourneySettings["estimateZones"]>[number];

/** JRN-5: the zone somebody names, else one by the first method that finds one; null: nobody knows. */
export function participantZone(person: Whereabouts, methods: readonly Method[] = []): string | null {
  const named = zoneOf(person, { estimateZones: false, assumedZone: null });
  if (named) return named;
  const tries: Record<Method, Whereabouts | null> = {
    PHONE_NUMBER: ["SMS", "VOICE"].includes(person.channel) ? person : null,
    // a number says nothing here: only where the person lives
    POSTAL_CODE: person.location.PostalCode ? { ...person, channel: "EMAIL" } : null,
  };
  const found = methods.flatMap((method) => {
    const known = tries[method];
    return (known && zoneOf(known, { estimateZones: true, assumedZone: null })) ?? [];
  });
  return found[0] ?? null;
}
