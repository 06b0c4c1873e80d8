"use client";

import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../trpc";
import { useUrlState } from "../../ui/use-url-state";
import { ALL_RUNS, runView } from "./run-view";
import { runInWords } from "./run-words";

const MOST_OFFERED = 50;

interface Props {
  campaign: RouterOutputs["campaigns"]["get"];
  /** Whether all runs can be taken together. */
  together?: boolean;
}

/** Whose numbers are shown, once there are several runs. Older ones are chosen on the tab “Runs”. */
export function RunChoice({ campaign, together = true }: Props) {
  const { projectId, id, treatments } = campaign;
  const [view, setView] = useUrlState(runView);
  const run = !together && view.run === ALL_RUNS ? "" : view.run;
  const trpc = useTRPC();
  const project = useQuery(trpc.projects.get.queryOptions({ projectId }));
  const runs = useQuery(trpc.campaigns.runs.queryOptions({ projectId, id, pageSize: MOST_OFFERED }));
  const timeZone = project.data?.timeZone;
  if (!runs.data || !timeZone || (runs.data.total < 2 && !run)) return null;
  const listed = runs.data.rows.map((row) => ({ value: row.id, label: runInWords(row, campaign, timeZone) }));
  const isOlder = run !== "" && run !== ALL_RUNS && !listed.some(({ value }) => value === run);
  return (
    <Select
      aria-label="Run"
      w={{ base: "100%", xs: 340 }}
      searchable={listed.length > 8}
      allowDeselect={false}
      value={run || "latest"}
      onChange={(chosen) => setView({ run: chosen === "latest" || chosen === null ? "" : chosen })}
      data={[
        { value: "latest", label: treatments.length > 1 ? "Latest run of all treatments" : "Latest run" },
        ...(together ? [{ value: ALL_RUNS, label: `All ${runs.data.total} runs together` }] : []),
        ...(isOlder ? [{ value: run, label: "An older run" }] : []),
        ...listed,
      ]}
    />
  );
}
