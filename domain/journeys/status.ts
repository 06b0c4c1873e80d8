/** JRN-49, in Pinpoint's words. */
export const journeyStatuses = ["draft", "active", "paused", "closed", "completed", "cancelled"] as const;
export type JourneyStatus = (typeof journeyStatuses)[number];

/** Every move a journey can make. The console's buttons, the API's conflicts and the engine all read this table. */
const moves = {
  publish: { draft: "active" },
  pause: { active: "paused" },
  resume: { paused: "active" },
  close: { active: "closed" }, // nobody enters any more; whoever is inside goes on
  complete: { active: "completed", closed: "completed" },
  cancel: { draft: "cancelled", active: "cancelled", paused: "cancelled", closed: "cancelled" },
} satisfies Record<string, Partial<Record<JourneyStatus, JourneyStatus>>>;

export type JourneyMove = keyof typeof moves;
const journeyMoves = Object.keys(moves) as JourneyMove[]; // Object.keys forgets the literal keys

/** Where `move` leads, or null when a journey in `status` cannot make it. */
export function statusAfter(move: JourneyMove, status: JourneyStatus): JourneyStatus | null {
  const exits: Partial<Record<JourneyStatus, JourneyStatus>> = moves[move];
  return exits[status] ?? null;
}

export function movesFrom(status: JourneyStatus): JourneyMove[] {
  return journeyMoves.filter((move) => statusAfter(move, status) !== null);
}

/** JRN-45: what is drawn is frozen from the launch on. */
export const isEditable = (status: JourneyStatus): boolean => status === "draft";

export const letsPeopleIn = (status: JourneyStatus): boolean => status === "active";

/** Whether those inside go on. */
export const goesOn = (status: JourneyStatus): boolean => status === "active" || status === "closed";
