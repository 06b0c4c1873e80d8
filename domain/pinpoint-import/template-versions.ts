import type { SavedTemplate } from "./account";

type Version = SavedTemplate["versions"][number];

interface Step {
  version: number;
  content: Version;
  /** Pinpoint has no such version any more: it is made so that the next one gets its own number, and then goes. */
  isGap: boolean;
}

/** What is to be written, one after the other, for every version to have the number it had. */
export function versionSteps(versions: readonly Version[]): Step[] {
  const numbered = versions
    .map((content) => ({ content, version: Number(content.Version ?? 1) }))
    .filter(({ version }) => Number.isInteger(version) && version > 0)
    .sort((a, b) => a.version - b.version);
  return numbered.flatMap(({ content, version }, at) => {
    const after = numbered[at - 1]?.version ?? 0;
    const gaps = Array.from({ length: version - after - 1 }, (_, nth) => after + nth + 1);
    return [
      ...gaps.map((gap) => ({ version: gap, content, isGap: true })),
      { version, content, isGap: false },
    ];
  });
}
