import { z } from "zod";

const MOST_TAGS = 50; // QTA-23

const TagName = z
  .string()
  .trim()
  .min(1, "Give the tag a name")
  .max(128, "A tag's name has at most 128 characters")
  .regex(/^[\p{L}\p{N}\s_.:/=+@-]*$/u, "A tag's name has letters, digits, spaces and _ . : / = + - @");

const TagValue = z
  .string()
  .trim()
  .max(256, "A tag's value has at most 256 characters")
  .regex(/^\P{Cc}*$/u, "A tag's value is a single line");

/** Names and values that sort things for people and programs. */
export const Tags = z
  .record(TagName, TagValue)
  .refine((tags) => Object.keys(tags).length <= MOST_TAGS, `At most ${MOST_TAGS} tags`);
export type Tags = z.infer<typeof Tags>;
