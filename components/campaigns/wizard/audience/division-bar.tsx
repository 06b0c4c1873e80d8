import { Text } from "@mantine/core";
import { restShare } from "@/domain/campaigns/share-problems";
import { treatmentName } from "@/domain/campaigns/treatment";
import type { Draft } from "../draft";
import classes from "./division-bar.module.css";

/** How the audience falls into parts, drawn to scale. */
export function DivisionBar({ draft: { holdout, treatments } }: { draft: Draft }) {
  const rest = restShare(holdout, treatments);
  if (rest < 0) return null;
  const parts = [
    { name: treatmentName(treatments[0]?.name ?? "", 0), share: rest },
    ...treatments.slice(1).map(({ name, share }, at) => ({ name: treatmentName(name, at + 1), share })),
    { name: "Hold-out", share: holdout },
  ].filter(({ share }) => share > 0);
  return (
    <ul className={classes.bar} aria-label="How the audience is divided">
      {parts.map(({ name, share }, nth) => (
        <li
          key={name + nth.toString()}
          className={classes.part}
          data-held={name === "Hold-out" || undefined}
          style={{ flexGrow: share }}
        >
          <Text component="span" fz="xs" truncate>
            {treatments.length === 1 && name !== "Hold-out" ? "Gets the mail" : name}
          </Text>
          <Text component="span" fz="xs" fw={600}>
            {share} %
          </Text>
        </li>
      ))}
    </ul>
  );
}
