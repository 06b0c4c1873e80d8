import mjml2html from "mjml-browser";
import { asTyped } from "@/domain/templates/as-typed";

/** The HTML of a design, as mail programs read it. It fetches no fonts: they would tell their host who opens the mail. */
export function compileDesign(design: string): string {
  return asTyped(mjml2html(asTyped(design), { validationLevel: "skip", fonts: {} }).html);
}
