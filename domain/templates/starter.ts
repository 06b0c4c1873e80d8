import type { TemplateContent } from "./content";

/** A believable first mail: what an empty list of templates offers, and where a new one begins. */
export const starterName = "Welcome mail";

export const starter: TemplateContent = {
  subject:
    "Welcome, {{#if User.UserAttributes.first_name}}{{User.UserAttributes.first_name}}{{else}}friend{{/if}}",
  html: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Welcome</title>
  </head>
  <body style="margin:0; background:#f3f4f7; font-family:-apple-system,'Segoe UI',Helvetica,Arial,sans-serif; color:#1d2433">
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0">
      <tr>
        <td align="center" style="padding:32px 16px">
          <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px; background:#ffffff; border-radius:12px">
            <tr>
              <td style="padding:36px 36px 8px">
                <h1 style="margin:0 0 16px; font-size:24px; line-height:1.3">
                  Hello {{#if User.UserAttributes.first_name}}{{User.UserAttributes.first_name}}{{else}}there{{/if}}, good to have you
                </h1>
                <p style="margin:0 0 16px; font-size:16px; line-height:1.6">
                  Thank you for joining us. Here is the one thing most people do first:
                </p>
                <p style="margin:0 0 24px">
                  <a href="https://example.com/start" style="display:inline-block; padding:12px 22px; border-radius:8px; background:#3451b2; color:#ffffff; text-decoration:none; font-weight:600">Set up your account</a>
                </p>
                <p style="margin:0 0 24px; font-size:16px; line-height:1.6">
                  Questions? Just answer this mail; a person reads it.
                </p>
              </td>
            </tr>
            <tr>
              <td style="padding:16px 36px 32px; border-top:1px solid #e6e8ee; font-size:13px; line-height:1.5; color:#5b6475">
                You get this mail at {{Address}} because you signed up with us.
                <a href="{{unsubscribe_url}}" style="color:#5b6475">Unsubscribe</a>
              </td>
            </tr>
          </table>
        </td>
      </tr>
    </table>
  </body>
</html>
`,
  text: `Hello {{#if User.UserAttributes.first_name}}{{User.UserAttributes.first_name}}{{else}}there{{/if}}, good to have you!

Thank you for joining us. Here is the one thing most people do first:
https://example.com/start

Questions? Just answer this mail; a person reads it.

You get this mail at {{Address}} because you signed up with us.
Unsubscribe: {{unsubscribe_url}}
`,
};
