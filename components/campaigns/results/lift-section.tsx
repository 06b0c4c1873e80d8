"use client";

import { Card, Text, Title } from "@mantine/core";
import type { RouterOutputs } from "../../trpc";
import { people, share } from "../../ui/figures";
import { IntervalBar, reachOf } from "./interval-bar";
import { intervalInWords, pointsInWords } from "./verdict-words";

type Comparison = RouterOutputs["results"]["comparison"];

const titles = {
  too_early: "Too early to say what the messages changed",
  no_difference: "No lift yet",
  more: "The messages bring more people to the goal",
  less: "The messages keep people from the goal",
};

/** CMP-14: what the messages changed. Who is held out has nothing to open, so it is told of goals alone. */
export function LiftSection({ comparison }: { comparison: Comparison }) {
  const { holdout } = comparison;
  if (holdout === 0) return null;
  return (
    <Card component="section" aria-labelledby="lift">
      <Title order={2} id="lift" mb="sm">
        Against the hold-out
      </Title>
      <Lift comparison={comparison} />
    </Card>
  );
}

function Lift({ comparison: { lift, treated, heldOut, holdout } }: { comparison: Comparison }) {
  if (!lift || !treated || !heldOut)
    return (
      <Text c="dimmed">
        {holdout} % of the audience get nothing, so that you see what happens without the messages. They have
        nothing to open or to click: choose a goal above to compare.
      </Text>
    );
  const { difference, relative, verdict } = lift;
  return (
    <>
      <Text fw={600}>{titles[verdict]}</Text>
      <Text mb="xs">
        {share(treated.responded, treated.people)} of {people(treated.people)} it was meant for reached the
        goal, and {share(heldOut.responded, heldOut.people)} of {people(heldOut.people)} held out:{" "}
        {pointsInWords(difference.estimate)}
        {verdict === "too_early" ? "." : `, in all likelihood ${intervalInWords(difference)}.`}
        {relative &&
          ` That is ${percent(relative.estimate)} of what happens by itself (${percent(relative.low)} to ${percent(relative.high)}).`}
      </Text>
      {verdict !== "too_early" && <IntervalBar interval={difference} reach={reachOf([difference])} />}
      <Text fz="sm" c="dimmed" mt="xs">
        Everybody that the messages were meant for is counted, reached or not: those held out are not sorted
        by that either.
      </Text>
    </>
  );
}

const percent = (part: number) => `${part < 0 ? "−" : "+"}${Math.abs(part * 100).toFixed(0)} %`;
