import { newId } from "@/db/id";
import type { MergeOutcome } from "@/domain/endpoints/decide-merge";
import type { Context } from "@/server/context";
import type { Origin } from "@/server/endpoints/merge-endpoints";
import { AppError } from "@/server/errors";
import { noSuchPerson } from "./find-endpoint";

/** A change of one person by whoever asks for it. */
export function originOf({ projectId, actor, now }: Context): Origin {
  const cause =
    actor.kind === "user"
      ? ({ kind: "console", id: actor.id } as const)
      : ({ kind: "api", id: "id" in actor ? actor.id : null } as const);
  return { projectId, requestId: newId(), now: now(), cause };
}

/** The one endpoint of the form was refused by a rule that looks at the whole project, such as its number of names. */
export function refuseMerge([outcome]: MergeOutcome[]): void {
  if (outcome === "missing") throw noSuchPerson();
  if (typeof outcome !== "object") return;
  const { column, reason } = outcome.refused;
  throw new AppError("invalid", reason, column === "User.UserId" ? "userId" : undefined);
}
