import { z } from "zod";
import { attributeNameProblem } from "@/domain/endpoints/limits";

export const changeKinds = ["rename", "delete"] as const;

/** A name as it may be given anew. */
export const NewName = z
  .string()
  .trim()
  .superRefine((name, context) => {
    const problem = attributeNameProblem(name);
    if (problem) context.addIssue({ code: "custom", message: problem });
  });

/** Which names a pattern means: `*` stands for any run of characters (END-18). */
export function namesMatching(pattern: string, names: string[]): string[] {
  const parts = pattern.split("*").map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"));
  const expression = new RegExp(`^${parts.join(".*")}$`, "su");
  return names.filter((name) => expression.test(name));
}
