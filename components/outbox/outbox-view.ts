import { isId } from "@/domain/shared/id";
import type { RouterInputs } from "../trpc";

export const outboxView = { q: "", project: "", channel: "", page: 1 };

/** What the page asks for, given its address. */
export function outboxAsked({
  q,
  project,
  channel,
  page,
}: typeof outboxView): RouterInputs["outbox"]["list"] {
  return {
    q,
    page: Math.min(page, 400),
    project: isId(project) ? project : "",
    channel: channel === "EMAIL" ? channel : "",
  };
}

export const outboxPath = (key: string) => `/outbox/${encodeURIComponent(key)}`;
