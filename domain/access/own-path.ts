/** Where to go after signing in: a path of this console, or its first page. Never another site, whatever the link says. */
export function ownPath(asked: unknown): string {
  if (typeof asked !== "string" || !/^\/(?![/\\])/.test(asked)) return "/";
  if (/[\\\s]|\p{Cc}/u.test(asked)) return "/";
  const isDoor = /^\/(sign-in|welcome|invitation|api)(\/|\?|#|$)/.test(asked);
  return isDoor ? "/" : asked;
}
