export const campaignStatuses = [
  "draft",
  "scheduled",
  "executing",
  "pending_next_run",
  "paused",
  "completed",
  "canceled",
  "invalid",
] as const;
export type CampaignStatus = (typeof campaignStatuses)[number];

/** Every move a campaign can make. The console's buttons, the API's conflicts and the engine all read this table. */
const moves = {
  launch: { draft: "scheduled" },
  start: { scheduled: "executing", pending_next_run: "executing" },
  rest: { executing: "pending_next_run" },
  pause: { scheduled: "paused", executing: "paused", pending_next_run: "paused" },
  resume: { paused: "scheduled" }, // a run that was under way puts it back to executing at once
  complete: { executing: "completed", pending_next_run: "completed" },
  cancel: {
    draft: "canceled",
    scheduled: "canceled",
    executing: "canceled",
    pending_next_run: "canceled",
    paused: "canceled",
  },
  resend: {
    completed: "executing",
    canceled: "executing",
    executing: "executing",
    pending_next_run: "executing",
  },
  invalidate: { scheduled: "invalid", executing: "invalid", pending_next_run: "invalid", paused: "invalid" }, // its segment or template is gone
} satisfies Record<string, Partial<Record<CampaignStatus, CampaignStatus>>>;

export type CampaignMove = keyof typeof moves;
const campaignMoves = Object.keys(moves) as CampaignMove[]; // Object.keys forgets the literal keys

/** Whether messages of it are still to come. */
export const isUnderWay = (status: CampaignStatus): boolean =>
  ["scheduled", "executing", "pending_next_run", "paused"].includes(status);

/** Where `move` leads, or null when a campaign in `status` cannot make it. */
export function statusAfter(move: CampaignMove, status: CampaignStatus): CampaignStatus | null {
  const exits: Partial<Record<CampaignStatus, CampaignStatus>> = moves[move];
  return exits[status] ?? null;
}

export function movesFrom(status: CampaignStatus): CampaignMove[] {
  return campaignMoves.filter((move) => statusAfter(move, status) !== null);
}
