import { z } from "zod";
import { Id } from "../shared/id";

/** Which account is brought in, and how. */
export const ImportAccount = z
  .object({
    from: z.string().min(1).optional(), // a folder that an earlier run saved
    region: z.string().min(1).optional(),
    endpoint: z.url("Give a whole address, such as https://pinpoint.us-east-1.amazonaws.com").optional(),
    s3Endpoint: z.url("Give a whole address").optional(),
    app: Id.optional(), // this one alone
    save: z.string().min(1).optional(),
    onlySave: z.boolean().default(false),
  })
  .refine(({ from, region }) => (from === undefined) !== (region === undefined), {
    path: ["region"],
    message: "Name the region of the account, or with --from the folder that a run saved",
  })
  .refine(({ onlySave, save }) => !onlySave || save !== undefined, {
    path: ["only-save"],
    message: "Say where to, with --save",
  });
export type ImportAccount = z.infer<typeof ImportAccount>;
