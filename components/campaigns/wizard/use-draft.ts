"use client";

import { useRef, useState } from "react";
import type { Problem } from "@/domain/campaigns/problem";
import type { Treatment } from "@/domain/campaigns/treatment";
import { type Campaign, type Changes, draftOf } from "./draft";
import { type SaveWhen, useAutosave } from "./use-autosave";

/** The draft with all that was changed here, which is saved as it changes or when somebody says so. */
export function useDraft(campaign: Campaign, when: SaveWhen) {
  const autosave = useAutosave(campaign, when);
  const latest = useRef<Changes>({}); // two fields may change before the next drawing
  const [changes, setChanges] = useState<Changes>({});
  const { note, unfinished, forgetTreatments } = useUnfinished();
  const change = (some: Changes) => {
    const { treatments } = draftOf(campaign, latest.current);
    if (some.treatments && some.treatments.length !== treatments.length) forgetTreatments();
    latest.current = { ...latest.current, ...some };
    setChanges(latest.current);
    autosave.save(some);
  };
  const changeTreatment = (nth: number, some: Partial<Treatment>) => {
    const { treatments } = draftOf(campaign, latest.current);
    change({ treatments: treatments.map((one, at) => (at === nth ? { ...one, ...some } : one)) });
  };
  const draft = draftOf(campaign, changes);
  const stillThere = ({ field, treatment }: Problem) =>
    field !== "schedule" ||
    treatment === undefined ||
    (draft.treatments[treatment]?.schedule ?? null) !== null;
  return { draft, change, changeTreatment, autosave, note, unfinished: unfinished.filter(stillThere) };
}

/** What is begun and cannot be kept yet, such as a schedule without its day: until it is finished nothing else is launched in its place. */
function useUnfinished() {
  const [noted, setNoted] = useState<Record<string, Problem | null>>({});
  const note = (what: string, problem: Problem | null) => setNoted((old) => ({ ...old, [what]: problem }));
  const forgetTreatments = () =>
    setNoted((old) =>
      Object.fromEntries(Object.entries(old).filter(([, one]) => one?.treatment === undefined)),
    );
  const unfinished = Object.values(noted).filter((problem) => problem !== null);
  return { note, unfinished, forgetTreatments };
}
