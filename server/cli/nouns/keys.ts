import { z } from "zod";
import { createKey } from "@/server/access/keys/create-key";
import { defineNoun, defineVerb } from "../noun";

export const keysNoun = defineNoun({
  name: "keys",
  describe: "Access keys for programs",
  verbs: [
    defineVerb({
      name: "create",
      describe: "Create an access key; its secret is shown this once",
      options: {
        "--project <id>": "the project it opens; without one it opens the whole account",
        "--name <name>": "what it is for",
        "--publishable":
          "may only send events, update endpoints and read in-app messages: for apps and pages",
      },
      input: z.object({
        project: z.string().optional(),
        name: z.string().default("Command line"),
        publishable: z.boolean().default(false),
      }),
      act: async (ctx, { project, name, publishable }) => {
        const { id, secret, projectId } = await createKey(ctx, {
          projectId: project ?? null,
          name,
          reach: publishable ? "publishable" : "full",
        });
        return {
          json: { accessKeyId: id, secretAccessKey: secret, projectId },
          text: `Access key ${id}\nSecret     ${secret}\nThe secret is not shown again.`,
        };
      },
    }),
  ],
});
