/** 98,211 */
export const grouped = (count: number) => Math.round(count).toLocaleString("en-US");

/** "12.4 %"; a whole that is nothing has no share. */
export function share(part: number, whole: number): string {
  if (whole === 0) return "–";
  const percent = (part / whole) * 100;
  return `${percent === 0 || percent >= 100 ? Math.round(percent) : percent.toFixed(percent < 10 ? 2 : 1)} %`;
}

/** "1 person", "98,211 people" */
export const people = (count: number) => `${grouped(count)} ${count === 1 ? "person" : "people"}`;

/** "1,240 / s", "0.4 / s", "3 / min": what moves at all is never called nothing. */
export function pace(perSecond: number): string {
  if (perSecond >= 9.95) return `${grouped(perSecond)} / s`;
  if (perSecond >= 0.1) return `${Number(perSecond.toFixed(1))} / s`;
  return `${Math.max(1, Math.round(perSecond * 60))} / min`;
}

/** "1 open", "98,211 opens" */
export const counted = (count: number, what: string) => `${grouped(count)} ${what}${count === 1 ? "" : "s"}`;

export function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${grouped(bytes)} bytes`;
  return bytes < 1_000_000 ? `${grouped(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
