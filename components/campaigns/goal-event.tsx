"use client";

import { Autocomplete } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { messageEventTypes } from "@/domain/events/event-words";
import { useTRPC } from "../trpc";
import { useTyped } from "../ui/use-typed";

interface GoalProps {
  projectId: string;
  goal: string;
  onChange: (event: string) => void;
  label?: string | undefined;
  placeholder?: string | undefined;
  readOnly?: boolean;
}

/** Events that messages make by themselves are no goals. */
export function GoalEvent({
  projectId,
  goal,
  onChange,
  label = "Event that is the goal",
  placeholder = "purchase",
  readOnly = false,
}: GoalProps) {
  const { data } = useQuery({
    ...useTRPC().segments.vocabulary.queryOptions({ projectId }),
    staleTime: 60_000,
  });
  const [typed, setTyped] = useTyped(goal, onChange);
  return (
    <Autocomplete
      label={label}
      placeholder={placeholder}
      readOnly={readOnly}
      maxLength={128}
      data={(data?.eventTypes ?? []).filter((type) => !messageEventTypes.includes(type))}
      value={typed}
      onChange={setTyped}
    />
  );
}
