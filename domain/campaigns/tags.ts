import { z } from "zod";

const MOST_TAGS = 50;

/** CMP-35: by key; the value may be empty. */
export const Tags = z
  .record(
    z.string().trim().min(1, "A tag needs a name").max(128, "A tag's name has at most 128 characters"),
    z.string().trim().max(256, "A tag's value has at most 256 characters"),
  )
  .refine((tags) => Object.keys(tags).length <= MOST_TAGS, `A campaign has at most ${MOST_TAGS} tags`);
export type Tags = z.infer<typeof Tags>;
