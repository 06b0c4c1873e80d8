"use client";

import { Anchor, Text } from "@mantine/core";
import Link from "next/link";
import type { MessageState } from "@/domain/delivery/message-state";
import { messageStateWords } from "@/domain/delivery/state-words";
import { grouped, share } from "../../ui/figures";
import type { RunProgress } from "./run-progress";
import classes from "./state-counts.module.css";

const colors = {
  accepted: "var(--mantine-color-teal-6)",
  failed: "var(--mantine-color-red-6)",
  unknown: "var(--mantine-color-orange-5)",
  skipped: "var(--mantine-color-gray-5)",
  canceled: "var(--mantine-color-violet-4)",
  queued: "var(--mantine-color-marine-3)",
} satisfies Partial<Record<MessageState, string>>;

type Counted = keyof typeof colors;

const always: Counted[] = ["accepted", "skipped", "failed"];

interface Props {
  progress: RunProgress;
  recipientsHref: string;
}

/** Where every message stands, as a bar and as a table; together they are all that was planned. */
export function StateCounts({ progress, recipientsHref }: Props) {
  const counts = { ...progress, queued: progress.waiting };
  const states = (Object.keys(colors) as Counted[]).filter(
    (state) => counts[state] > 0 || always.includes(state),
  ); // Object.keys forgets the literal keys
  return (
    <>
      <div className={classes.bar} aria-hidden>
        {states
          .filter((state) => counts[state] > 0)
          .map((state) => (
            <span key={state} style={{ flexGrow: counts[state], background: colors[state] }} />
          ))}
      </div>
      <table className={classes.table} aria-label="Messages by state">
        <tbody>
          {states.map((state) => (
            <tr key={state}>
              <th scope="row">
                <span className={classes.swatch} style={{ background: colors[state] }} aria-hidden />
                <Anchor component={Link} href={`${recipientsHref}&state=${state}`} c="inherit" inherit>
                  {messageStateWords[state].word}
                </Anchor>
              </th>
              <td>
                <Text fz="sm" c="dimmed" visibleFrom="sm">
                  {messageStateWords[state].meaning}
                </Text>
              </td>
              <td className={classes.count}>{grouped(counts[state])}</td>
              <td className={classes.count}>
                <Text fz="sm" c="dimmed" w={64} ml="auto">
                  {share(counts[state], progress.planned)}
                </Text>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
