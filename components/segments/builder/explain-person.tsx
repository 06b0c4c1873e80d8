"use client";

import { Card, Select, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Criteria } from "@/domain/segments/criteria";
import { useTRPC } from "../../trpc";
import { WhyInside } from "../why-inside";
import { useBuilder } from "./builder-context";

/** Why somebody is in it, or why not: condition by condition. */
export function ExplainPerson({ criteria }: { criteria: Criteria }) {
  const { projectId } = useBuilder();
  const [personId, setPerson] = useState<string | null>(null);
  return (
    <Card padding="md" component="section" aria-labelledby="explain-person">
      <Title order={3} fz="sm" mb="xs" id="explain-person">
        Is somebody in it?
      </Title>
      <PersonField onPerson={setPerson} />
      {personId && <WhyInside projectId={projectId} criteria={criteria} personId={personId} />}
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
