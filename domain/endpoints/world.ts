import type { Limits } from "@/domain/limits/limits";
import type { EndpointDraft } from "./endpoint-draft";
import type { EndpointState } from "./endpoint-state";

/** A draft that knows which endpoint it is about. */
export type NamedDraft = EndpointDraft & { id: string };

export interface Person {
  before: EndpointState | null;
  now: EndpointState | null;
  isSaid: boolean;
}

/** The endpoints and users a merge may touch, as they stand while one draft after the other is laid over them. */
export interface World {
  persons: Map<string, Person>;
  holders: Map<string, Person[]>; // by addressName, those too that held it before
  users: Map<string, User>;
  limits: Pick<Limits, "endpointsPerUser" | "endpointKilobytes">;
  requestId: string;
  keptOptOuts: ReadonlySet<string>;
}

export interface User {
  id: string;
  isKnown: boolean; // somebody was theirs, or had their attributes, before
  before: Record<string, string[]>;
  now: Record<string, string[]>;
  members: Map<string, Person>;
  touchedBy: string | null; // the first endpoint whose draft spoke of it
}
