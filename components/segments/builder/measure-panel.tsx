"use client";

import { Card, Skeleton, Stack, Text } from "@mantine/core";
import { QueryBoundary } from "../../ui/query-boundary";
import { HowMany } from "../how-many";
import { Reach } from "./reach";
import { SamplePeople } from "./sample-people";
import type { Measured } from "./use-measured";

interface Props {
  measured: Measured;
  /** How many conditions are left out because they are not complete. */
  gaps: number;
}

/** Who is in the segment right now: how many, how they can be reached, and a few of them. */
export function MeasurePanel({ measured, gaps }: Props) {
  return (
    <Stack gap="md" component="aside" aria-label="Who is in it now">
      <Card padding="md">
        <Count measured={measured} gaps={gaps} />
        <QueryBoundary
          query={measured.reach}
          skeleton={<Skeleton h={72} mt="md" />}
          errorTitle="The reach could not be worked out"
        >
          {(reach) => <Reach reach={reach} />}
        </QueryBoundary>
      </Card>
      <Card padding="md">
        <QueryBoundary
          query={measured.sample}
          skeleton={<Skeleton h={180} />}
          errorTitle="No examples could be found"
        >
          {(sample) => <SamplePeople sample={sample} />}
        </QueryBoundary>
      </Card>
    </Stack>
  );
}

function Count({ measured: { count, isBehind }, gaps }: Props) {
  const isOld = isBehind || count.isFetching;
  return (
    <QueryBoundary query={count} skeleton={<Skeleton h={58} />} errorTitle="They could not be counted">
      {(counted) => (
        <div aria-live="polite" aria-busy={isOld}>
          <HowMany counted={counted} isOld={isOld} />
          {gaps > 0 && (
            <Text fz="sm" mt={4}>
              {gaps === 1
                ? "One condition is not complete yet and is left out."
                : `${gaps} conditions are not complete yet and are left out.`}
            </Text>
          )}
          {count.error && (
            <Text fz="sm" mt={4} c="red" role="alert">
              This is the last count that worked: {count.error.message}
            </Text>
          )}
        </div>
      )}
    </QueryBoundary>
  );
}
