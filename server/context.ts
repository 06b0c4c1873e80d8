import type { Database } from "@/db/client";
import type { AccountRole, ProjectRole } from "@/domain/access/roles";

export type Actor =
  | { kind: "user"; id: string; name: string; email: string; role: AccountRole; ip?: string }
  | { kind: "key"; id: string; projectId: string | null; ip?: string }
  | { kind: "cli" }
  | { kind: "engine" }
  | { kind: "visitor"; ip?: string };

/** What a verb of the whole account needs. `now` moves during a long call. */
export interface AccountContext {
  db: Database;
  actor: Actor;
  now: () => Date;
}

/** What a verb of one project needs: the project is the actor's to see, and this is what they may do there. */
export interface Context extends AccountContext {
  projectId: string;
  projectRole: ProjectRole;
}
