import mjml2html from "mjml-browser";
import { asTyped } from "@/domain/templates/as-typed";

/** The HTML of a design, as mail programs read it. */
export function compileDesign(design: string): string {
  return asTyped(mjml2html(asTyped(design), { validationLevel: "skip" }).html);
}
