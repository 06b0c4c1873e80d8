import type { TemplateContent } from "./content";

/** Where a message that is written inside a campaign begins: all that no mail may lack but its subject. */
export const blankMessage: TemplateContent = {
  subject: "",
  html: `<!doctype html>
<html lang="en">
  <body style="margin:0; padding:32px 16px; font-family:-apple-system,'Segoe UI',Helvetica,Arial,sans-serif; color:#1d2433">
    <p style="font-size:16px; line-height:1.6">Write your mail here.</p>
    <p style="font-size:13px; color:#5b6475"><a href="{{unsubscribe_url}}" style="color:#5b6475">Unsubscribe</a></p>
  </body>
</html>
`,
  text: `Write your mail here.

Unsubscribe: {{unsubscribe_url}}
`,
  headers: [],
  defaults: {},
  whenMissing: "skip",
  design: null,
};
