"use client";

import { Card, Group, NumberInput, Text, Title } from "@mantine/core";
import { useState } from "react";
import { sampleSize } from "@/domain/experiments/planner";
import { grouped, people } from "../../ui/figures";

interface Props {
  /** What was seen of the first treatment, in percent. */
  base: number;
  treatments: number;
  /** In the smallest treatment so far. */
  fewest: number;
}

const plainBase = 20;

/** How many people it takes to find a difference that is worth it. */
export function PlannerSection({ base, treatments, fewest }: Props) {
  const [rate, setRate] = useState<number | null>(null);
  const [points, setPoints] = useState(2);
  const shown = rate ?? (base > 0 && base < 100 ? Math.round(base * 10) / 10 : plainBase);
  const size = sampleSize({ base: shown, difference: points, treatments });
  return (
    <Card component="section" aria-labelledby="planner">
      <Title order={2} id="planner" mb="sm">
        How many people it takes
      </Title>
      <Group align="flex-end" mb="sm">
        <NumberInput
          label="Rate as it is, in percent"
          w={200}
          min={0.1}
          max={99.9}
          decimalScale={1}
          value={shown}
          onChange={(value) => typeof value === "number" && setRate(value)}
        />
        <NumberInput
          label="Difference worth finding, in points"
          w={240}
          min={0.1}
          max={50}
          decimalScale={1}
          value={points}
          onChange={(value) => typeof value === "number" && setPoints(value)}
        />
      </Group>
      {size ? (
        <Text>
          With {treatments} treatments, each needs <strong>{people(size.anytime)}</strong> so that a
          difference of {points} points is found in four cases of five, however often you look; often it is
          found with fewer. Looked at once, at the end, {grouped(size.fixed)} would do.{" "}
          {fewest >= size.anytime ? "You have them." : `The smallest has ${grouped(fewest)} now.`}
        </Text>
      ) : (
        <Text c="dimmed">Both rates must lie between 0 and 100 %.</Text>
      )}
    </Card>
  );
}
