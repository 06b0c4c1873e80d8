"use client";

import { Anchor, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "../../../trpc";
import { grouped, people } from "../../../ui/figures";
import type { Campaign, Review } from "../draft";
import { Section } from "../section";
import { costInWords, durationForecast } from "./forecast-words";

interface Props {
  campaign: Campaign;
  review: Review;
}

/** What one run costs and how long it takes, as things stand. */
export function ForecastSection({ campaign: { id, projectId }, review }: Props) {
  const trpc = useTRPC();
  const prices = useQuery(trpc.prices.get.queryOptions({ projectId }));
  const rate = useQuery(trpc.forecasts.rate.queryOptions({ projectId }));
  const lint = useQuery(trpc.forecasts.lint.queryOptions({ projectId, id }));
  const counted = lint.data?.length === review.treatments.length ? lint.data : null;
  const mails = counted
    ? counted.reduce((sum, { people: all, zoneless }) => sum + all - zoneless, 0)
    : Math.round((review.audience.reached * (100 - review.holdout)) / 100);
  const price = prices.data?.find(({ channel }) => channel === "EMAIL");
  return (
    <Section title="Cost and time" description="Of one run, for the audience as it is at this moment.">
      <Text fz="sm">
        <strong>
          {counted ? "" : "About "}
          {grouped(mails)} {mails === 1 ? "mail" : "mails"}
        </strong>
        {mails < review.audience.reached && `, to all but ${people(review.audience.reached - mails)}`}.
      </Text>
      <Text fz="sm" mt={6}>
        {price ? (
          costInWords(mails, price)
        ) : (
          <>
            No price is set, so the cost is not known.{" "}
            <Anchor component={Link} href={`/projects/${projectId}/settings/prices`} inherit>
              Set what a thousand mails cost
            </Anchor>
          </>
        )}
      </Text>
      {rate.data && (
        <Text fz="sm" mt={6}>
          {durationForecast({ mails, review, measured: rate.data })}
        </Text>
      )}
    </Section>
  );
}
