"use client";

import { useQuery } from "@tanstack/react-query";
import { projectPermits } from "@/domain/access/permissions";
import { useTRPC } from "../trpc";
import { QueryBoundary } from "../ui/query-boundary";
import { BounceAddressForm } from "./bounce-address-form";
import { GaugesCard } from "./gauges-card";
import { GuardsForm } from "./guards-form";
import { HooksCard } from "./hooks-card";
import { MailboxCard } from "./mailbox-card";
import { QuotaForm } from "./quota-form";

const REFRESH_MS = 15_000;

/** DLV-6, EML-6: how the mail of a project is received, and what comes back of it. */
export function DeliverabilityPage({ projectId }: { projectId: string }) {
  const query = useQuery({
    ...useTRPC().feedback.deliverability.queryOptions({ projectId }),
    refetchInterval: REFRESH_MS,
  });
  return (
    <QueryBoundary query={query} errorTitle="The figures could not be loaded">
      {(known) => {
        const mayChange = projectPermits(known.myRole, "channels:write");
        const parts = { projectId, known, mayChange };
        return (
          <>
            <GaugesCard {...parts} />
            <GuardsForm {...parts} />
            <QuotaForm {...parts} />
            {mayChange && <HooksCard projectId={projectId} />}
            {mayChange && <MailboxCard projectId={projectId} />}
            <BounceAddressForm {...parts} />
          </>
        );
      }}
    </QueryBoundary>
  );
}
