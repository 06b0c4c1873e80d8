import { z } from "zod";
import { limits } from "@/domain/limits/limits";

export const changeKinds = ["rename", "delete"] as const;

/** A name as it is given; whether it may be, attributeNameProblem() says. */
export const GivenName = z
  .string()
  .trim()
  .max(2 * limits.nameCharacters.most, "This name is far too long");

/** Which names a pattern means: `*` stands for any run of characters (END-18). */
export function namesMatching(pattern: string, names: string[]): string[] {
  const parts = pattern.split("*").map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"));
  const expression = new RegExp(`^${parts.join(".*")}$`, "su");
  return names.filter((name) => expression.test(name));
}
