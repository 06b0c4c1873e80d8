import { z } from "zod";

/** TPL-2, and spaces, which people write. */
export const TemplateName = z
  .string()
  .trim()
  .min(1, "Give the template a name")
  .max(128, "A template name has at most 128 characters")
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u,
    "Begin with a letter or digit; letters, digits, spaces, _ and - may follow",
  );

/** TPL-2: what is new in a version, for colleagues. */
export const VersionDescription = z
  .string()
  .trim()
  .max(500, "A description has at most 500 characters")
  .default("");
