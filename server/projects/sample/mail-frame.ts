interface Frame {
  title: string;
  preview: string;
  accent: string;
  body: string;
}

const font = "font-family:-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";

/** The shop's letter paper: tables and inline styles, which every mail program draws. */
export function mailFrame({ title, preview, accent, body }: Frame): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
  </head>
  <body style="margin:0;background:#f2f1ec;${font};color:#22302b">
    <div style="display:none;max-height:0;overflow:hidden">${preview}</div>
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0">
      <tr>
        <td align="center" style="padding:28px 12px">
          <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border-radius:14px">
            <tr>
              <td style="padding:22px 36px;border-top:6px solid ${accent};border-radius:14px 14px 0 0">
                <a href="https://kestrel.example/" style="color:#22302b;text-decoration:none;font-size:18px;font-weight:700;letter-spacing:-0.3px">Kestrel <span style="color:${accent}">Outdoor</span></a>
              </td>
            </tr>
${body}
            <tr>
              <td style="padding:22px 36px 30px;border-top:1px solid #e7e5dc;font-size:13px;line-height:1.6;color:#5c6963">
                Kestrel Outdoor, 4 Quarry Lane, Keswick. You get this mail at {{Address}} because you are a member.
                <a href="{{unsubscribe_url}}" style="color:#5c6963">Unsubscribe</a>
              </td>
            </tr>
          </table>
        </td>
      </tr>
    </table>
  </body>
</html>
`;
}

export const paragraph = (text: string) =>
  `<p style="margin:0 0 18px;font-size:16px;line-height:1.65">${text}</p>`;

export const button = (label: string, href: string, accent: string) =>
  `<a href="${href}" style="display:inline-block;padding:13px 24px;border-radius:9px;background:${accent};color:#ffffff;text-decoration:none;font-weight:600;font-size:15px">${label}</a>`;
