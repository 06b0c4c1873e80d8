import { z } from "zod";
import { projectContext } from "@/server/access/project-context";
import type { Context } from "@/server/context";
import { CountSegmentMembers, countSegmentMembers } from "@/server/segments/count-members";
import { listSegments } from "@/server/segments/list-segments";
import { defineNoun, defineVerb } from "../noun";

export const segmentsNoun = defineNoun({
  name: "segments",
  describe: "Groups of people, by what is known of them and what they did",
  verbs: [
    defineVerb({
      name: "list",
      describe: "List the segments of a project: id, kind, size when it was last counted, and name",
      needs: { "--project <id>": "the project" },
      options: { "--search <text>": "only those with this in their name" },
      input: z.object({ project: z.string(), search: z.string().optional() }),
      act: async (ctx, { project, search = "" }) => {
        const segments = await everySegment(await projectContext(ctx, project), search);
        const json = segments.map(({ id, name, kind, version, lastCount }) => ({
          id,
          name,
          kind,
          version,
          lastCount,
        }));
        const lines = json.map(({ id, kind, lastCount, name }) =>
          [id, kind.padEnd(8), String(lastCount ?? "–").padStart(9), name].join("  "),
        );
        return { json, text: lines.join("\n") || "No segments" };
      },
    }),
    defineVerb({
      name: "count",
      describe: "Count exactly who is in a segment now",
      needs: { "--project <id>": "the project", "--segment <id>": "the segment" },
      input: z.object({ project: z.string(), segment: CountSegmentMembers.shape.id }),
      act: async (ctx, { project, segment }) => {
        const { name, version, count } = await countSegmentMembers(await projectContext(ctx, project), {
          id: segment,
        });
        return { json: { count }, text: `${count} people are in “${name}” (version ${version})` };
      },
    }),
  ],
});

const PAGE_SIZE = 100;

async function everySegment(ctx: Context, search: string) {
  const asked = { search, sort: "name", descending: false, pageSize: PAGE_SIZE } as const;
  const found = await listSegments(ctx, { ...asked, page: 1 });
  for (let page = 2; found.rows.length < found.total; page++) {
    const { rows } = await listSegments(ctx, { ...asked, page });
    if (rows.length === 0) break;
    found.rows.push(...rows);
  }
  return found.rows;
}
