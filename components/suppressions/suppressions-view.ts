import { suppressionReasons } from "@/domain/feedback/suppression-reasons";
import type { RouterInputs } from "../trpc";

/** What the address of the suppression list holds; days are UTC's. */
export const suppressionsView = { q: "", reason: "", from: "", to: "", page: 1 };

const DAY_MS = 24 * 60 * 60_000;

/** The question that a view asks of the server; the page asks it first, the table again. */
export function suppressionsAsked(
  view: typeof suppressionsView,
): Omit<RouterInputs["suppressions"]["list"], "projectId"> {
  const to = dayOf(view.to);
  return {
    q: view.q,
    reason: suppressionReasons.find((reason) => reason === view.reason) ?? null,
    from: dayOf(view.from),
    until: to && new Date(to.getTime() + DAY_MS),
    page: view.page,
  };
}

function dayOf(text: string): Date | null {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day && !Number.isNaN(day.getTime()) ? day : null;
}
