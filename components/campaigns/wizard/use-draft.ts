"use client";

import { useRef, useState } from "react";
import type { Problem } from "@/domain/campaigns/problem";
import type { Treatment } from "@/domain/campaigns/treatment";
import { type Campaign, type Changes, type Draft, draftOf } from "./draft";
import { type SaveWhen, useAutosave } from "./use-autosave";

/** The draft with all that was changed here, which is saved as it changes or when somebody says so. */
export function useDraft(campaign: Campaign, when: SaveWhen) {
  const autosave = useAutosave(campaign, when);
  const latest = useRef<Changes>({}); // two fields may change before the next drawing
  const [changes, setChanges] = useState<Changes>({});
  const change = (some: Changes) => {
    latest.current = { ...latest.current, ...some };
    setChanges(latest.current);
    autosave.save(some);
  };
  const changeTreatment = (nth: number, some: Partial<Treatment>) => {
    const { treatments } = draftOf(campaign, latest.current);
    change({ treatments: treatments.map((one, at) => (at === nth ? { ...one, ...some } : one)) });
  };
  const draft = draftOf(campaign, changes);
  return { draft, change, changeTreatment, autosave, ...useUnfinished(draft) };
}

/** What is begun and cannot be kept yet, such as a schedule without its day: until it is finished nothing else is launched in its place. */
function useUnfinished({ treatments }: Draft) {
  const [noted, setNoted] = useState<Record<string, Problem | null>>({});
  const note = (what: string, problem: Problem | null) => setNoted((old) => ({ ...old, [what]: problem }));
  const stillThere = ({ treatment }: Problem) =>
    treatment === undefined || (treatments[treatment]?.schedule ?? null) !== null;
  const unfinished = Object.values(noted).flatMap((problem) =>
    problem && stillThere(problem) ? [problem] : [],
  );
  return { note, unfinished };
}
