"use client";

import { Button, Group, Radio, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";

const starts = [
  {
    value: "sample",
    label: "Start with sample data",
    text: "Adds a sample project beside yours, with people, templates and campaigns that have been sent. Delete it whenever you like.",
  },
  { value: "empty", label: "Start empty", text: "Only your project, ready for your own people." },
] as const;

interface Props {
  name: string;
  onBack: () => void;
}

export function ChooseStart({ name, onBack }: Props) {
  const trpc = useTRPC();
  const [start, setStart] = useState<string>("sample");
  const sample = useMutation(trpc.projects.createSample.mutationOptions({ onSuccess: open }));
  const create = useMutation(
    trpc.projects.create.mutationOptions({
      onSuccess: (project) => (start === "sample" ? sample.mutate() : open(project)),
    }),
  );
  const error = create.error ?? sample.error;
  const isBusy = create.isPending || sample.isPending || sample.isSuccess || (create.isSuccess && !error);
  const finish = () => {
    if (!create.isSuccess) create.mutate({ name });
    else if (start === "empty") open(create.data);
    else sample.mutate();
  };

  return (
    <Stack>
      {error && <ErrorBox title="That did not work" error={error} />}
      <Radio.Group value={start} onChange={setStart} aria-label="How to start">
        <Stack gap="sm">
          {starts.map(({ value, label, text }) => (
            <Radio.Card key={value} value={value} p="md" radius="md" aria-label={label}>
              <Group wrap="nowrap" align="flex-start" gap="sm">
                <Radio.Indicator mt={2} />
                <div>
                  <Text fw={500}>{label}</Text>
                  <Text fz="sm" c="dimmed">
                    {text}
                  </Text>
                </div>
              </Group>
            </Radio.Card>
          ))}
        </Stack>
      </Radio.Group>
      <Group justify="space-between">
        <Button variant="default" onClick={onBack} disabled={isBusy || create.isSuccess}>
          Back
        </Button>
        <Button onClick={finish} loading={isBusy}>
          Open the console
        </Button>
      </Group>
    </Stack>
  );
}

/** By a full load, so that nothing of the time before signing in is kept. */
function open(project: { id: string }) {
  window.location.assign(`/projects/${project.id}`);
}
