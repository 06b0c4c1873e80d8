import { z } from "zod";
import { AppError } from "@/server/errors";

/** An error as the sentence the command line prints. Of a bug, the whole trace: there is no log to look into. */
export function explain(error: unknown): string {
  if (error instanceof AppError) return error.message;
  if (error instanceof z.ZodError) return error.issues.map(explainIssue).join("\n");
  if (!(error instanceof Error)) return String(error);
  const isPlain = error.name === "Error" && error.cause === undefined;
  return isPlain ? error.message : (error.stack ?? error.message);
}

function explainIssue({ path, message }: z.core.$ZodIssue): string {
  const option = path
    .map((part) => String(part).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
    .join(".");
  return option ? `--${option}: ${message}` : message;
}
