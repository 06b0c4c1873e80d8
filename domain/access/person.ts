import { z } from "zod";

/** The name and address a member is known by in the console. */
export const MemberName = z
  .string()
  .trim()
  .min(1, "Give your name")
  .max(100, "A name has at most 100 characters");
export const MemberEmail = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("Give an e-mail address, such as ada@example.com"));
