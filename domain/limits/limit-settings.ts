import { z } from "zod";
import { limitWords } from "./limit-words";
import { fromEach, type LimitName, limits } from "./limits";

function setting(name: LimitName) {
  const { least, most } = limits[name];
  const { label, unit } = limitWords[name];
  const range = `${label}: from ${least} to ${most.toLocaleString("en")} ${unit}`;
  return z.int(`${label} is a whole number`).min(least, range).max(most, range);
}

/** All limits of a project, each within what Waymark can bear. */
export const LimitSettings = z.object(fromEach(setting));
