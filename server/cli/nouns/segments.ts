import { z } from "zod";
import { projectContext } from "@/server/access/project-context";
import { CountSegmentMembers, countSegmentMembers } from "@/server/segments/count-members";
import { defineNoun, defineVerb } from "../noun";

export const segmentsNoun = defineNoun({
  name: "segments",
  describe: "Groups of people, by what is known of them and what they did",
  verbs: [
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
