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
