"use client";

import { Text } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { Criteria } from "@/domain/segments/criteria";
import type { Explanation } from "@/domain/segments/explain";
import { useTRPCClient } from "../trpc";
import { QueryBoundary } from "../ui/query-boundary";
import classes from "./why-inside.module.css";

interface Props {
  projectId: string;
  criteria: Criteria;
  personId: string;
}

/** Why somebody is in a segment at this moment, or why not: condition by condition, with what was seen. */
export function WhyInside({ projectId, criteria, personId }: Props) {
  const { segments } = useTRPCClient();
  const query = useQuery({
    queryKey: ["segment", "explain", personId, projectId, criteria],
    queryFn: ({ signal }) => segments.explain.mutate({ projectId, criteria, personId }, { signal }),
    placeholderData: (last, asked) => (asked?.queryKey[2] === personId ? last : undefined), // never somebody else's
  });
  return (
    <QueryBoundary query={query} errorTitle="This person could not be looked at">
      {(explanation) => (
        <div
          aria-live="polite"
          aria-busy={query.isPlaceholderData}
          style={query.isPlaceholderData ? { opacity: 0.5 } : undefined}
        >
          <Text fw={500} mt="sm" mb={4}>
            {explanation.holds ? "Yes, this person is in it." : "No, this person is not in it."}
          </Text>
          <Facts explanation={explanation} />
        </div>
      )}
    </QueryBoundary>
  );
}

const matchWords = { all: "All of these", any: "Any of these", none: "None of these" } as const;

function Facts({ explanation }: { explanation: Explanation }) {
  return (
    <ul className={classes.facts}>
      {explanation.nodes.map((each, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a node has no other name than its place
        <li key={nth}>
          {each.holds ? (
            <IconCheck size={16} color="var(--good)" aria-label="True" />
          ) : (
            <IconX size={16} color="var(--bad)" aria-label="Not true" />
          )}
          <div>
            <Text fz="sm" style={{ overflowWrap: "anywhere" }}>
              {each.node.kind === "group" ? matchWords[each.node.match] : capital(each.fact)}
            </Text>
            {each.nodes.length > 0 && <Facts explanation={each} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
