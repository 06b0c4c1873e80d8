import { z } from "zod";
import { projectContext } from "@/server/access/project-context";
import { ListRecipients, listRecipients } from "@/server/campaigns/list-recipients";
import { defineNoun, defineVerb } from "../noun";

export const messagesNoun = defineNoun({
  name: "messages",
  describe: "What became of each message",
  verbs: [
    defineVerb({
      name: "list",
      describe: "List the messages of a campaign's latest run, in the order of its recipients",
      needs: { "--project <id>": "the project", "--campaign <id>": "the campaign" },
      options: {
        "--state <state>": "queued, sending, accepted, failed, unknown, skipped or canceled",
        "--after <id>": "the last recipient of the page before",
        "--limit <n>": "at most this many, up to 5000",
      },
      input: z.object({
        project: z.string(),
        campaign: ListRecipients.shape.id,
        state: ListRecipients.shape.state,
        after: ListRecipients.shape.cursor,
        limit: z.coerce.number().pipe(z.int().min(1).max(5000)).default(1000),
      }),
      act: async (ctx, { project, campaign, state, after, limit }) => {
        const page = { id: campaign, state, cursor: after, limit, reason: null, search: "" };
        const { rows, next } = await listRecipients(await projectContext(ctx, project), page);
        const lines = rows.map(({ recipientId, address, state, why }) =>
          [recipientId, address ?? "", state, why].join("\t"),
        );
        const more = next ? [`There are more: --after ${next}`] : [];
        return {
          json: { messages: rows, next },
          text: [...lines, ...more].join("\n") || "There are no messages",
        };
      },
    }),
  ],
});
