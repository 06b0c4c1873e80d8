import type { Campaign, Project } from "@/db/schema";
import type { KeptHook } from "@/domain/campaigns/hook";
import { type EffectiveLimits, effectiveLimits } from "@/domain/campaigns/limits";
import type { QuietTime } from "@/domain/campaigns/quiet-time";

interface Settings {
  limits: EffectiveLimits;
  quietTime: QuietTime;
  hook: KeptHook;
}

/** PRJ-14: what holds for a campaign, its own settings over its project's. A launch writes them down, so that later changes of the project leave it alone. */
export function settingsOf(own: Pick<Campaign, keyof Settings>, project: Project): Settings {
  return {
    limits: effectiveLimits(own.limits, project),
    quietTime: own.quietTime ?? project.quietTime ?? { kind: "none" },
    hook: own.hook ?? project.hook ?? { kind: "none" },
  };
}
