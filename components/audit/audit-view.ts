import { isId } from "@/domain/shared/id";
import type { RouterInputs } from "../trpc";

/** What the address of the audit log holds; days are UTC's. */
export const auditDefaults = { project: "", actor: "", action: "", from: "", to: "", page: 1 };

type View = Record<Exclude<keyof typeof auditDefaults, "page">, string> & { page: number };

const DAY_MS = 24 * 60 * 60_000;

/** The question that a view asks of the server; the page asks it first, the table again. */
export function questionOf(view: View): RouterInputs["audit"]["list"] {
  const to = dayOf(view.to);
  return {
    projectId: isId(view.project) ? view.project : undefined,
    actorId: view.actor.slice(0, 100) || undefined,
    action: view.action.slice(0, 100) || undefined,
    from: dayOf(view.from),
    until: to && new Date(to.getTime() + DAY_MS),
    page: view.page,
  };
}

function dayOf(text: string): Date | undefined {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day && !Number.isNaN(day.getTime()) ? day : undefined;
}
