import { z } from "zod";

/** PRJ-1: at most 64 characters: letters, digits, spaces and , . @ _ = + - and an apostrophe. */
export const ProjectName = z
  .string()
  .trim()
  .min(1, "Give the project a name")
  .max(64, "A project name has at most 64 characters")
  .regex(/^[\p{L}\p{N} ,.@_=+'-]+$/u, "Use letters, digits, spaces and , . @ _ = + - ' only");
