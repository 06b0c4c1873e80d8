import type { RouterOutputs } from "../trpc";

type Campaign = Pick<RouterOutputs["campaigns"]["get"], "id" | "projectId" | "status" | "nextRunAt">;

/** In the address: what was launched is open in the wizard. */
export const changeView = { change: "" };

/** CMP-27: a launched campaign can be changed while a run of it is still to come. */
export const mayChange = ({ status, nextRunAt }: Omit<Campaign, "id" | "projectId">): boolean =>
  status !== "draft" && status !== "invalid" && nextRunAt !== null;

export const changePath = ({ projectId, id }: Pick<Campaign, "id" | "projectId">) =>
  `/projects/${projectId}/campaigns/${id}?change=yes`;
