import type { ReactNode } from "react";
import type { Tone } from "@/domain/shared/tone";
import classes from "./status-dot.module.css";

export type { Tone } from "@/domain/shared/tone";

/** A status is a word with a dot, never a colour alone. */
export function StatusDot({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={classes.status} data-tone={tone}>
      <span className={classes.dot} aria-hidden />
      {children}
    </span>
  );
}
