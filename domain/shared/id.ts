import { z } from "zod";

/** An id as it leaves and enters the house: 32 hex digits. A dashed UUID is read too. */
export const Id = z
  .string()
  .transform((value) => value.replaceAll("-", "").toLowerCase())
  .pipe(z.string().regex(/^[0-9a-f]{32}$/, "An id has 32 hex digits"));
