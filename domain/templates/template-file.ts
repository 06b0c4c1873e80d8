import { z } from "zod";
import { Tags } from "../shared/tags";
import { TemplateContent } from "./content";
import { TemplateName } from "./name";

/** A template as a file that people can keep in a repository and bring into another Waymark. */
const TemplateFile = z.object({
  waymark: z.literal("template", "This file holds no template of Waymark"),
  name: TemplateName,
  tags: Tags.default({}),
  content: TemplateContent,
});
export type TemplateFile = z.infer<typeof TemplateFile>;

export const toFile = (template: Omit<TemplateFile, "waymark">): TemplateFile => ({
  waymark: "template",
  ...template,
});

export type FileRead = { kind: "read"; file: TemplateFile } | { kind: "unreadable"; message: string };

export function fromFile(text: string): FileRead {
  const read = TemplateFile.safeParse(parsed(text));
  if (read.success) return { kind: "read", file: read.data };
  const [issue] = read.error.issues;
  const where = issue?.path.join(".");
  return {
    kind: "unreadable",
    message: `${where ? `At “${where}”: ` : ""}${issue?.message ?? "not readable"}`,
  };
}

/** What is no JSON is no template either. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { waymark: null };
  }
}
