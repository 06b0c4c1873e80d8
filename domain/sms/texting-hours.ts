import { z } from "zod";
import type { UsState } from "./area-codes";

/** Minutes of a day. `to` is out already. */
export interface Hours {
  from: number;
  to: number;
}

interface StateHours {
  states: readonly UsState[];
  /** 1 is Monday. */
  weekdays: readonly number[];
  hours: Hours;
  source: string;
}

const at = (from: number, to: number): Hours => ({ from: from * 60, to: to * 60 });

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const secondary = "secondary overviews; ask counsel before you rely on wider hours";

/** 47 CFR 64.1200(c)(1): no solicitation before 8 and after 21 o'clock where it arrives. Nothing widens this. */
export const federalHours = at(8, 21);

/** 10DLC 7.4, as of November 2026: states that allow less than the federal rule. */
const stateHours: readonly StateHours[] = [
  { states: ["FL"], weekdays: everyDay, hours: at(8, 20), source: "Fla. Stat. 501.059" },
  { states: ["OK"], weekdays: everyDay, hours: at(8, 20), source: "Okla. Telephone Solicitation Act" },
  { states: ["OR"], weekdays: everyDay, hours: at(8, 20), source: "HB 3865, 1 January 2026" },
  { states: ["WA", "MD"], weekdays: everyDay, hours: at(8, 20), source: "state law" },
  { states: ["CT"], weekdays: everyDay, hours: at(9, 20), source: "state law" },
  { states: ["TX"], weekdays: [1, 2, 3, 4, 5, 6], hours: at(9, 21), source: "SB 140, 1 September 2025" },
  { states: ["TX"], weekdays: [7], hours: at(12, 21), source: "SB 140, 1 September 2025" },
  { states: ["MS", "NJ", "LA", "AL", "MA"], weekdays: everyDay, hours: at(8, 20), source: secondary },
  { states: ["KY"], weekdays: everyDay, hours: at(10, 21), source: secondary },
  { states: ["RI"], weekdays: [1, 2, 3, 4, 5], hours: at(9, 18), source: secondary },
  { states: ["RI"], weekdays: [6, 7], hours: at(10, 17), source: secondary },
  { states: ["CA", "IL", "MI", "MN"], weekdays: everyDay, hours: at(9, 21), source: secondary },
];

const Minutes = z.int("Give whole minutes").min(0).max(1_440, "A day ends at 24:00");

const Window = z
  .object({ from: Minutes, to: Minutes })
  .refine(({ from, to }) => from < to, { path: ["to"], error: "Give a later time than the first" });

/** What a project itself allows: hours for the days, others for Sundays. */
export const MarketingHours = z.object({ weekdays: Window, sundays: Window });
export type MarketingHours = z.infer<typeof MarketingHours>;

/** Within every state's hours but those of Kentucky and Rhode Island. */
export const usualHours: MarketingHours = { weekdays: at(9, 20), sundays: at(12, 20) };

export interface AllowedHours extends Hours {
  /** Whose rules made them narrower than the project's, for people to read. */
  sources: string[];
}

/** When a marketing text may arrive on a weekday (1 is Monday): the project's hours, never beyond the federal ones, and those of the state where it is known. */
export function hoursFor(own: MarketingHours, state: UsState | null, weekday: number): AllowedHours {
  const start = { ...overlap(weekday === 7 ? own.sundays : own.weekdays, federalHours), sources: [] };
  const found = stateHours.filter(
    ({ states, weekdays }) => state !== null && states.includes(state) && weekdays.includes(weekday),
  );
  return found.reduce<AllowedHours>(
    (allowed, { hours, source }) => ({ ...overlap(allowed, hours), sources: [...allowed.sources, source] }),
    start,
  );
}

const overlap = (a: Hours, b: Hours): Hours => ({
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to),
});

/** Florida, Oklahoma and Oregon: at most three on one subject in 24 hours. */
export const mostIn24Hours = (state: UsState | null): number | null =>
  state === "FL" || state === "OK" || state === "OR" ? 3 : null;
