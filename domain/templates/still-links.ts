const BASE = '<base target="_blank">';

/** Makes a previewed mail's links ask for a new window, which its sandbox denies: a click then changes nothing. */
export function withStillLinks(html: string): string {
  const head = /<head(\s[^>]*)?>/i.exec(html) ?? /^\s*<!doctype[^>]*>/i.exec(html);
  const at = head ? head.index + head[0].length : 0;
  return html.slice(0, at) + BASE + html.slice(at);
}
