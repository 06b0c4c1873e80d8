import type { Cause } from "@/domain/endpoints/change-events";
import { nameOf } from "@/server/audit/record-audit";
import type { Actor } from "@/server/context";

/** What an event says of whoever changed somebody: a key acts for a program, all else for a person. */
export function causeOf(actor: Actor): Cause {
  return actor.kind === "key" ? { kind: "api", id: actor.id } : { kind: "console", id: nameOf(actor) };
}
