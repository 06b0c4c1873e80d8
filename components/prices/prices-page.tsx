"use client";

import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../trpc";
import { QueryBoundary } from "../ui/query-boundary";
import { PriceForm } from "./price-form";

interface Props {
  projectId: string;
  mayChange: boolean;
}

/** What the forecast of a campaign's cost reckons with. */
export function PricesPage({ projectId, mayChange }: Props) {
  const query = useQuery(useTRPC().prices.get.queryOptions({ projectId }));
  return (
    <QueryBoundary query={query} errorTitle="The prices could not be loaded">
      {(prices) => (
        <>
          <Text c="dimmed" mb="md">
            What your mail server charges, so that a campaign’s review can say what it will cost. Waymark
            itself charges nothing.
            {!mayChange && " Only admins of this project may change it."}
          </Text>
          <PriceForm
            projectId={projectId}
            price={prices.find(({ channel }) => channel === "EMAIL") ?? null}
            mayChange={mayChange}
          />
        </>
      )}
    </QueryBoundary>
  );
}
