"use client";

import { ActionIcon, Popover, Text, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../trpc";
import { grouped } from "../ui/figures";
import { StatusDot } from "../ui/status-dot";
import { durationInWords } from "../ui/time-in-words";
import classes from "./engine-health.module.css";

type Health = RouterOutputs["engine"]["health"];

const WHILE_SENDING_MS = 2_000;
const AT_REST_MS = 10_000;

/** How the delivery engine is: a word in the top bar, its figures on a closer look. */
export function EngineHealth() {
  const { data, error } = useQuery(
    useTRPC().engine.health.queryOptions(undefined, {
      staleTime: 1_000,
      refetchInterval: ({ state }) => (state.data?.queueDepth ? WHILE_SENDING_MS : AT_REST_MS),
    }),
  );
  if (!data && !error)
    return <ActionIcon size="lg" loading visibleFrom="sm" aria-label="Delivery engine: asking" />;
  const { tone, word, meaning } = error || !data ? unreachable : stateOf(data);
  return (
    <Popover width={280} shadow="md" position="bottom-end">
      <Popover.Target>
        <UnstyledButton className={classes.health} aria-label={`Delivery engine: ${word}. ${meaning}`}>
          <StatusDot tone={tone}>
            <Text component="span" inherit visibleFrom="lg">
              {word}
            </Text>
          </StatusDot>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p="md" maw="calc(100vw - 24px)" aria-label="Delivery engine">
        <Text fw={600}>Delivery engine</Text>
        <Text fz="sm" c="dimmed" mb="xs">
          {meaning}
        </Text>
        {data && <Figures health={data} />}
      </Popover.Dropdown>
    </Popover>
  );
}

const unreachable = {
  tone: "bad",
  word: "No answer",
  meaning: "The console cannot be reached just now.",
} as const;

function stateOf({ owners, queueDepth, ratePerSecond }: Health) {
  if (owners === 0)
    return {
      tone: "bad",
      word: "Engine is off",
      meaning: "No engine is running: launched campaigns wait. Start one with npm start or npm run engine.",
    } as const;
  if (queueDepth === 0) return { tone: "good", word: "Ready", meaning: "Nothing waits to be sent." } as const;
  if (ratePerSecond < 1)
    return { tone: "warning", word: "Waiting", meaning: "Messages wait, and none leaves just now." } as const;
  return {
    tone: "live",
    word: `${grouped(ratePerSecond)} / s`,
    meaning: "Messages are being handed over.",
  } as const;
}

function Figures({ health: { owners, queueDepth, ratePerSecond, lagMs } }: { health: Health }) {
  const figures = [
    ["In the queue", `${grouped(queueDepth)} messages`],
    ["Rate", `${grouped(ratePerSecond)} / s`],
    ["Lag", lagMs >= 1_000 ? durationInWords(lagMs) : "none"],
    ["Engines", grouped(owners)],
  ] as const;
  return (
    <dl className={classes.figures}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
