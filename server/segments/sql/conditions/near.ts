import { sql } from "drizzle-orm";
import type { ConditionSql } from "./define";

/** No degree of latitude is shorter. */
const KM_A_DEGREE = 110;

/** The difference in latitude is cheap, and rules out nearly all. */
export const near: ConditionSql<"near"> = ({ latitude, longitude, kilometers }) => {
  const place = sql`degrees_in(e.location -> 'Latitude', 90)`;
  const [north, east] = [latitude, longitude].map((degrees) =>
    Math.abs(degrees) < 1e-9 ? "0" : String(degrees),
  );
  return sql`(case when abs(${place} - ${north}::float8) <= ${String(kilometers / KM_A_DEGREE)}::float8
    then kilometers_between(${north}::float8, ${east}::float8, ${place}, degrees_in(e.location -> 'Longitude', 180))
      <= ${String(kilometers)}::float8 end is true)`;
};
