"use client";

import { useRef, useState } from "react";
import type { Treatment } from "@/domain/campaigns/treatment";
import { type Campaign, type Changes, draftOf } from "./draft";
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
  return { draft: draftOf(campaign, changes), change, changeTreatment, autosave };
}
