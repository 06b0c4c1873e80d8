import { useState } from "react";
import type { ListMode } from "@/domain/imports/purpose";
import type { RouterInputs } from "../trpc";
import type { Preview } from "./import";

/** IMP-10: what becomes of the people of a file. */
export interface PurposeChoice {
  savesPeople: boolean;
  listsPeople: boolean;
  mode: ListMode;
  name: string;
  segmentId: string | null;
}

interface Asked {
  preview: Preview;
  /** The imported segment that somebody came from to import more into it. */
  into: string;
  /** IMP-9: there is nothing in the file to save. */
  isOfUsers: boolean;
}

/** As it is suggested until somebody says otherwise. */
export function usePurpose({ preview, into, isOfUsers }: Asked) {
  const [chosen, setChosen] = useState<Partial<PurposeChoice>>({});
  const choice: PurposeChoice = {
    savesPeople: true,
    listsPeople: into !== "" || isOfUsers || preview.listedLast,
    mode: into === "" ? "new" : "add",
    name: preview.segmentName,
    segmentId: into || null,
    ...chosen,
    ...(isOfUsers ? { savesPeople: false } : {}),
  };
  return {
    choice,
    change: (by: Partial<PurposeChoice>) => setChosen({ ...chosen, ...by }),
    isChosen: Object.keys(chosen).length > 0,
    problem: problemOf(choice),
    segment: segmentOf(choice),
  };
}

function problemOf({ savesPeople, listsPeople, mode, name, segmentId }: PurposeChoice): string | null {
  if (!savesPeople && !listsPeople) return "Save the people, make a segment of them, or both.";
  if (!listsPeople) return null;
  if (mode === "new") return name.trim() === "" ? "Give the segment a name." : null;
  return segmentId === null ? "Choose the imported segment." : null;
}

function segmentOf({ listsPeople, mode, name, segmentId }: PurposeChoice): SegmentChoice {
  if (!listsPeople) return null;
  if (mode === "new") return { mode, name };
  return segmentId === null ? null : { mode, segmentId };
}

type SegmentChoice = NonNullable<RouterInputs["imports"]["start"]["segment"]> | null;
