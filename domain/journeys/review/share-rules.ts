import { at } from "./finding";
import { each, type Rule } from "./world";

/** RVE-22 */
export const sharesAddUp: Rule = (world) =>
  each(world, "random_split").flatMap(([id, { config }]) => {
    const { shares } = config;
    if (shares.length < 2 || shares.length > 5)
      return [at(id, "shares", `The split has ${shares.length} branches.`, "Give it two to five.")];
    const isWhole = shares.every((share) => share !== null && Number.isInteger(share) && share > 0);
    if (!isWhole)
      return [at(id, "shares", "Not every share is a whole percentage above 0.", "Give each at least 1 %.")];
    const total = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
    return total === 100
      ? []
      : [at(id, "shares", `The shares add up to ${total} %.`, "Make it exactly 100 %.")];
  });

/** RVE-23 */
export const holdoutInRange: Rule = (world) =>
  each(world, "holdout").flatMap(([id, { config }]) => {
    const { percentage } = config;
    if (percentage !== null && Number.isInteger(percentage) && percentage >= 1 && percentage <= 99) return [];
    const message =
      percentage === null ? "It is not said how many are held out." : `${percentage} % cannot be held out.`;
    return [at(id, "percentage", message, "Give a whole percentage from 1 to 99.")];
  });
