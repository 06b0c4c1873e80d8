import { z } from "zod";

const HEX = /^[0-9a-f]{32}$/;

/** An id that nobody has. */
export const NO_ONE = "0".repeat(32);

/** Whether it is an id as we write it ourselves: into addresses and answers. */
export const isId = (text: string) => HEX.test(text);

/** An id as it leaves and enters the house: 32 hex digits. A dashed UUID is read too. */
export const Id = z
  .string()
  .transform((value) => value.replaceAll("-", "").toLowerCase())
  .pipe(z.string().regex(HEX, "An id has 32 hex digits"));
