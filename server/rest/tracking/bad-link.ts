import type { Context } from "hono";

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>This link does not work</title></head>
<body style="font: 16px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 12vh auto; padding: 0 1.25rem; color-scheme: light dark">
<h1 style="font-size: 1.375rem">This link does not work</h1>
<p>It is not complete, or somebody changed it. Open the mail again and follow the link from there; if it still leads here, write to the sender.</p>
</body>
</html>
`;

/** A link we did not make leads nowhere: were we to follow it, anybody could borrow our name for theirs. */
export function badLink(c: Context) {
  return c.html(page, 404);
}
