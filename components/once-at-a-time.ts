import type { TRPCLink } from "@trpc/client";
import type { AnyTRPCRouter } from "@trpc/server";
import { observable, share } from "@trpc/server/observable";

/** A change that is on its way is not asked for again: a double click makes one key, one invitation, one pause. */
export function onceAtATime<Router extends AnyTRPCRouter>(): TRPCLink<Router> {
  type Answer = ReturnType<ReturnType<TRPCLink<Router>>>;
  return () => {
    const underWay = new Map<string, Answer>();
    return ({ op, next }) => {
      if (op.type !== "mutation") return next(op);
      const change = JSON.stringify([op.path, op.input]);
      const begun = underWay.get(change);
      if (begun) return begun;
      const answer: Answer = observable((observer) => {
        const subscription = next(op).subscribe(observer);
        return () => {
          underWay.delete(change);
          subscription.unsubscribe();
        };
      });
      const shared = answer.pipe(share());
      underWay.set(change, shared);
      return shared;
    };
  };
}
