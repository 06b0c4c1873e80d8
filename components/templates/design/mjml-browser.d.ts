/** The package brings no types of its own. */
declare module "mjml-browser" {
  export default function mjml2html(
    mjml: string,
    options?: { validationLevel?: "strict" | "soft" | "skip"; fonts?: Record<string, string> },
  ): { html: string; errors: { message: string }[] };
}
