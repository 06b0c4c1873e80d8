/** Who moved something. */
export const actors = ["USER", "SYSTEM", "REGISTRY", "VETTER", "DCA", "MNO", "CARRIER"] as const;
export type Actor = (typeof actors)[number];

/** An event, who may cause it, and where it leads from each state. */
export interface Transition<State extends string> {
  by: readonly Actor[];
  moves: Partial<Record<State, State>>;
}

export type Machine<State extends string, Event extends string> = Readonly<Record<Event, Transition<State>>>;

/** Where an event leads, or null where it cannot happen or is not this actor's to cause. */
export function stateAfter<State extends string, Event extends string>(
  machine: Machine<State, Event>,
  event: Event,
  { state, actor }: { state: State; actor: Actor },
): State | null {
  const { by, moves } = machine[event];
  return by.includes(actor) ? (moves[state] ?? null) : null;
}

/** What an actor can do from a state. */
export function eventsFrom<State extends string, Event extends string>(
  machine: Machine<State, Event>,
  at: { state: State; actor: Actor },
): Event[] {
  const events = Object.keys(machine) as Event[]; // the keys of a complete record
  return events.filter((event) => stateAfter(machine, event, at) !== null);
}

const objectTypes = ["COMPANY", "VETTING", "USE_CASE", "CARRIER", "NUMBER", "ASSOCIATION"] as const;

/** A change of state, as it is kept for good. */
export interface RegistrationEvent {
  objectType: (typeof objectTypes)[number];
  objectId: string;
  at: Date;
  actor: Actor;
  event: string;
  from: string | null;
  to: string;
  /** What the outside said: its code, and its words. */
  code: string | null;
  message: string | null;
}
