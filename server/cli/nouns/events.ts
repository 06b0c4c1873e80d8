import { z } from "zod";
import { projectContext } from "@/server/access/project-context";
import { countEvents } from "@/server/events/count-events";
import { defineNoun, defineVerb } from "../noun";

const moment = z.iso.datetime({ offset: true, error: "Give a moment like 2026-03-02T09:00:00Z" });
const Moment = moment
  .transform((text) => new Date(text))
  .nullable()
  .default(null);

export const eventsNoun = defineNoun({
  name: "events",
  describe: "What has happened",
  verbs: [
    defineVerb({
      name: "count",
      describe: "Count the events of a project by type, of the last day unless told otherwise",
      needs: { "--project <id>": "the project" },
      options: {
        "--type <type>": "one type only, like _email.open",
        "--from <moment>": "arrived at or after",
        "--to <moment>": "arrived before",
      },
      input: z.object({
        project: z.string(),
        type: z.string().nullable().default(null),
        from: Moment,
        to: Moment,
      }),
      act: async (ctx, { project, ...wanted }) => {
        const { total, byType } = await countEvents(await projectContext(ctx, project), wanted);
        const lines = byType.map(({ type, count }) => `${count}\t${type}`);
        return { json: { total, byType }, text: [...lines, `${total}\tin all`].join("\n") };
      },
    }),
  ],
});
