import type { ReactNode } from "react";
import classes from "./status-dot.module.css";

/** `live` is `info` with a halo: something is under way at this moment. */
export type Tone = "neutral" | "info" | "live" | "good" | "warning" | "bad";

/** A status is a word with a dot, never a colour alone. */
export function StatusDot({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={classes.status} data-tone={tone}>
      <span className={classes.dot} aria-hidden />
      {children}
    </span>
  );
}
