import type { CampaignDefinition } from "@/domain/campaigns/definition";

interface Versioned {
  version: number;
  definition: Pick<CampaignDefinition, "holdout" | "treatments">;
}

/**
 * The first version since which nothing changed that a comparison rests on: who gets which treatment, and what it says. People and
 * responses of before do not count: somebody may have had another treatment then.
 */
export function comparableSince(versions: Versioned[]): number {
  const newestFirst = [...versions].sort((one, other) => other.version - one.version);
  const [newest] = newestFirst;
  if (!newest) return 1;
  const changed = newestFirst.find(({ definition }) => essence(definition) !== essence(newest.definition));
  return changed ? changed.version + 1 : (newestFirst.at(-1)?.version ?? 1);
}

const essence = ({ holdout, treatments }: Versioned["definition"]): string =>
  JSON.stringify([
    holdout,
    treatments.map(({ share, templateId, templateVersion }, nth) => [
      nth === 0 ? 0 : share,
      templateId,
      templateVersion,
    ]),
  ]);
