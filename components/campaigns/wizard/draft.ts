import type { CampaignDefinition } from "@/domain/campaigns/definition";
import type { Problem } from "@/domain/campaigns/problem";
import { type Treatment, treatmentName } from "@/domain/campaigns/treatment";
import type { RouterOutputs } from "../../trpc";

export type Campaign = RouterOutputs["campaigns"]["get"];
export type Review = RouterOutputs["campaigns"]["review"];

/** A campaign as it stands in the wizard: what is kept of it, and over that what was just changed. */
export interface Draft extends CampaignDefinition {
  id: string;
  projectId: string;
  treatments: Treatment[];
}

export type Changes = Partial<CampaignDefinition>;

export function draftOf(campaign: Campaign, changes: Changes): Draft {
  const { id, projectId, name, audience, holdout, schedule, limits, quietTime, hook, tags } = campaign;
  const treatments = campaign.treatments.map(treatmentOf);
  return {
    id,
    projectId,
    name,
    audience,
    holdout,
    schedule,
    limits,
    quietTime,
    hook,
    tags,
    treatments,
    ...changes,
  };
}

function treatmentOf(row: Campaign["treatments"][number]): Treatment {
  const { name, description, share, templateId, templateVersion, fromName, fromAddress, schedule } = row;
  return { name, description, share, templateId, templateVersion, fromName, fromAddress, schedule };
}

export const emptyTreatment: Treatment = {
  name: "",
  description: "",
  share: 0,
  templateId: null,
  templateVersion: null,
  fromName: null,
  fromAddress: null,
  schedule: null,
};

/** The treatments with their place, what they are called, and a key that changes when one of them goes. */
export const numbered = (treatments: Treatment[]) =>
  treatments.map((one, nth) => ({
    one,
    nth,
    key: `${nth} of ${treatments.length}`,
    called: treatmentName(one.name, nth),
  }));

/** What each step is given. */
export interface StepProps {
  draft: Draft;
  change: (changes: Changes) => void;
  changeTreatment: (nth: number, changes: Partial<Treatment>) => void;
  /** Says that something is begun and not finished, or (null) that it is. */
  note: (what: string, problem: Problem | null) => void;
  review: Review | undefined;
  /** What the server refused to keep, by what it was. */
  refused: Record<string, string>;
  readOnly: boolean;
}
