"use client";

import { Card, Select, Text, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconCheck, IconX } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Criteria } from "@/domain/segments/criteria";
import type { Explanation } from "@/domain/segments/explain";
import { useTRPC, useTRPCClient } from "../../trpc";
import { QueryBoundary } from "../../ui/query-boundary";
import { useBuilder } from "./builder-context";
import classes from "./explain-person.module.css";

/** Why somebody is in it, or why not: condition by condition. */
export function ExplainPerson({ criteria }: { criteria: Criteria }) {
  const [personId, setPerson] = useState<string | null>(null);
  return (
    <Card padding="md" component="section" aria-labelledby="explain-person">
      <Title order={3} fz="sm" mb="xs" id="explain-person">
        Is somebody in it?
      </Title>
      <PersonField onPerson={setPerson} />
      {personId && <Why criteria={criteria} personId={personId} />}
    </Card>
  );
}

function PersonField({ onPerson }: { onPerson: (id: string | null) => void }) {
  const { projectId } = useBuilder();
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), 250);
  const { data } = useQuery({
    ...useTRPC().people.list.queryOptions({ projectId, search, pageSize: 10 }),
    enabled: search !== "",
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      aria-label="Person, by address, id or user id"
      placeholder="Address, id or user id"
      searchable
      clearable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={
        search ? "Nobody’s address, id or user id begins so" : "Type the beginning of an address"
      }
      data={(data?.rows ?? []).map(({ id, address }) => ({
        value: id,
        label: address ? `${address} (${id})` : id,
      }))}
      onChange={onPerson}
    />
  );
}

function Why({ criteria, personId }: { criteria: Criteria; personId: string }) {
  const { projectId } = useBuilder();
  const { segments } = useTRPCClient();
  const query = useQuery({
    queryKey: ["segment", "explain", projectId, criteria, personId],
    queryFn: () => segments.explain.mutate({ projectId, criteria, personId }),
    placeholderData: keepPreviousData,
  });
  return (
    <QueryBoundary query={query} errorTitle="This person could not be looked at">
      {(explanation) => (
        <div aria-live="polite">
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
