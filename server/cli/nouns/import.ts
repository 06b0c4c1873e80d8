import { ImportAccount } from "@/domain/pinpoint-import/import-account";
import { inWords } from "@/domain/pinpoint-import/report";
import { defineNoun, defineVerb } from "../noun";

export const importNoun = defineNoun({
  name: "import",
  describe: "Bring an account in from elsewhere",
  verbs: [
    defineVerb({
      name: "pinpoint",
      describe:
        "Bring an Amazon Pinpoint account in, with the AWS keys of this machine (AWS_ACCESS_KEY_ID …, AWS_PROFILE). Nothing is changed there; a second run brings what is new",
      options: {
        "--region <region>": "the region of the account",
        "--app <id>": "this app alone",
        "--save <dir>": "keep what is read in this folder",
        "--only-save": "with --save: change nothing in Waymark",
        "--from <dir>": "read a folder that --save wrote, in place of the account",
        "--endpoint <url>": "of Pinpoint, when it is not Amazon's",
        "--s3-endpoint <url>": "of the store that export jobs wrote to, when it is not Amazon's",
      },
      input: ImportAccount,
      act: async (ctx, input) => {
        // every other command starts without Pinpoint's SDK
        const { importAccount } = await import("@/server/pinpoint-import/import-account");
        const report = await importAccount(ctx, input);
        if (!report) return { json: { saved: input.save }, text: `Saved in ${input.save}` };
        return { json: report, text: inWords(report) };
      },
    }),
  ],
});
