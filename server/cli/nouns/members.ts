import { randomBytes } from "node:crypto";
import { z } from "zod";
import { MemberEmail } from "@/domain/access/person";
import { setPassword } from "@/server/access/account/set-password";
import { defineNoun, defineVerb } from "../noun";

export const membersNoun = defineNoun({
  name: "members",
  describe: "Members of the team",
  verbs: [
    defineVerb({
      name: "set-password",
      describe: "Give a member, an owner too, a new password and sign them out everywhere",
      needs: { "--email <address>": "the member's e-mail address" },
      input: z.object({ email: MemberEmail }),
      act: async (ctx, { email }) => {
        const password = randomBytes(15).toString("base64url"); // made here: what is typed stays in a shell's history
        await setPassword(ctx, { email, password });
        return {
          json: { email, password },
          text: `${email} now signs in with\n  ${password}\nIt is not shown again; they choose their own under “Your account”.`,
        };
      },
    }),
  ],
});
