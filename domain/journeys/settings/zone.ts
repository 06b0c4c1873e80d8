import { TimeZone } from "@/domain/shared/time-zone";

const offset = /^UTC(?:([+-])(\d{2})(?::?(\d{2}))?)?$/;

/** A zone by which times can be told; Pinpoint's "UTC+05:30" is one. Null: nobody knows it. */
export function knownZone(written: string): string | null {
  const [match, sign, hours = "00", minutes = "00"] = offset.exec(written) ?? [];
  if (match !== undefined) return sign ? `${sign}${hours}:${minutes}` : "UTC";
  return TimeZone.safeParse(written).success ? written : null;
}

/** The journey's own; what names none, or one that nobody knows, is UTC: a journey must not stand still for it. */
export const zoneOfJourney = (timeZone: string | null): string => knownZone(timeZone ?? "UTC") ?? "UTC";
