/** A run is one sending of one thing: a campaign run, a journey, a trigger, transactional calls. */
export const runKinds = ["campaign", "journey", "trigger", "transactional"] as const;
export type RunKind = (typeof runKinds)[number];

export const runStates = ["planning", "sending", "paused", "stopped", "completed"] as const;
export type RunState = (typeof runStates)[number];
