"use client";

import { Button, Card, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { useUrlState } from "../ui/use-url-state";
import { traceView } from "./events-view";
import { readTyped } from "./read-typed";
import { Traced } from "./traced";

const EXAMPLE = `{ "EventType": "cart.abandoned", "Metrics": { "total": 60 } }`;

/** The tracer: an event and a person, and each condition of each campaign with its value. */
export function WhyTab({ projectId }: { projectId: string }) {
  const [picked] = useUrlState(traceView);
  const [person, setPerson] = useState(picked.person);
  const [text, setText] = useState(picked.event);
  const [asked, setAsked] = useState(false);
  const { event, fault } = readTyped(text);
  const trace = useMutation(useTRPC().events.trace.mutationOptions());
  const noPerson = person.trim() === "" ? "Give the id of a person" : undefined;
  const ask = () => {
    setAsked(true);
    if (event && !noPerson) trace.mutate({ projectId, personId: person.trim(), ...event });
  };
  return (
    <Stack gap="lg">
      <Card component="section" aria-label="The event and the person">
        <Stack gap="sm" maw={720}>
          <TextInput
            label="Person"
            description="The id of the endpoint that the event came from."
            value={person}
            error={asked ? noPerson : undefined}
            onChange={({ currentTarget }) => setPerson(currentTarget.value)}
          />
          <Textarea
            label="Event"
            description="As the application sends it, or only its name. Pick one on the first tab with “Why?”."
            placeholder={EXAMPLE}
            autosize
            minRows={3}
            maxRows={14}
            styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
            value={text}
            error={asked ? fault : undefined}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Button style={{ alignSelf: "flex-start" }} loading={trace.isPending} onClick={ask}>
            See why
          </Button>
        </Stack>
      </Card>
      {trace.error && <ErrorBox title="The event could not be traced" error={trace.error} />}
      {trace.data?.length === 0 && (
        <Text>
          No campaign of this project waits for events, or has done: choose it in the Schedule step of one.
        </Text>
      )}
      <div aria-live="polite">
        <Stack gap="md">
          {trace.data?.map((one) => (
            <Traced key={one.id} projectId={projectId} traced={one} />
          ))}
        </Stack>
      </div>
    </Stack>
  );
}
