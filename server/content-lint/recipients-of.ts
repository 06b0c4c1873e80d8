import { type SQL, sql } from "drizzle-orm";
import { type CohortStretch, cohortsOf } from "@/domain/campaigns/cohorts";
import type { AudienceSql } from "@/server/segments/audience-sql";

export interface TreatmentPlace {
  campaignId: string;
  holdout: number;
  treatments: { share: number }[];
  nth: number;
}

/** Those who would get a treatment at this moment, an endpoint for each address, as the engine chooses it: `id`, `lane` and the given columns of `e`. */
export function recipientsOf({ from, where }: AudienceSql, place: TreatmentPlace, more: SQL = sql``): SQL {
  const stretch = cohortsOf(place.holdout, place.treatments, place.nth);
  return sql`
    select distinct on (e.address_key) e.id, e.lane ${more}
    from ${from}
    where ${where} and e.channel = 'EMAIL' and e.status = 'ACTIVE' and e.opt_out = 'NONE' and e.address_key <> ''
      and not exists (select from suppression s where s.address_key = e.address_key)
      ${inStretch(place.campaignId, stretch)}
    order by e.address_key, e.id`;
}

function inStretch(campaignId: string, { from, to }: CohortStretch): SQL {
  if (from === 0 && to === 9_999) return sql``;
  return sql`and campaign_cohort(${campaignId}::uuid, e.address_key) between ${from}::int and ${to}::int`;
}
