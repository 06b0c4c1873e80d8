const written: Readonly<Record<string, string>> = {
  "&gt;": ">",
  "&lt;": "<",
  "&quot;": '"',
  "&#34;": '"',
  "&#x22;": '"',
  "&#39;": "'",
  "&#x27;": "'",
  "&apos;": "'",
  "&nbsp;": " ",
  "&amp;": "&",
  "\u00a0": " ",
};

/** What stands in {{…}} is no text of the mail: an editor that wrote {{&gt; part}} meant {{> part}}. */
export function asTyped(html: string): string {
  return html.replace(/\{\{[^{}]*\}\}/g, (call) =>
    call.replace(
      /&(?:gt|lt|quot|apos|nbsp|amp|#34|#39|#x22|#x27);|\u00a0/g,
      (entity) => written[entity] ?? entity,
    ),
  );
}
