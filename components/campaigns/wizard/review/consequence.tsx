import { Stack, Text } from "@mantine/core";
import { treatmentName } from "@/domain/campaigns/treatment";
import { isRecurring } from "@/domain/schedules/schedule";
import { people } from "../../../ui/figures";
import type { Review } from "../draft";
import { firstRunOf } from "./first-run";

/** What a launch does, in the words of the review it is launched by. */
export function Consequence({ review }: { review: Review }) {
  const { audience, provider, segment, treatments, holdout } = review;
  const skipped = audience.total - audience.reached;
  const first = firstRunOf(review);
  const recurs = treatments.some(({ schedule }) => isRecurring(schedule));
  const where = segment && ` in “${segment.name}”, version ${segment.version},`;
  const through = provider.kind === "outbox" ? ", into the Outbox" : ` through ${provider.name}`;
  return (
    <Stack gap="xs">
      <Text>
        {holdout > 0 && `${100 - holdout} % of `}
        <strong>{people(audience.reached)}</strong>
        {where} will get {mailsOf(treatments)}
        {through}, {first ? `beginning on ${first}` : "beginning at once"}.
        {holdout > 0 && ` The other ${holdout} % are held out and get nothing, to compare with.`}
        {skipped > 0 && ` ${people(skipped)} will be skipped, with the reason noted.`}
      </Text>
      {first && (
        <Text fz="sm" c="dimmed">
          Who they are is worked out anew {recurs ? "at each run" : "when it runs"}: these are the numbers of
          this moment.
        </Text>
      )}
      <Text fz="sm" c="dimmed">
        You can pause or stop it while it runs; what has been handed over cannot be called back.
      </Text>
    </Stack>
  );
}

function mailsOf(treatments: Review["treatments"]): string {
  const [only] = treatments;
  if (treatments.length === 1 && only) {
    return `“${only.template?.name}”, version ${only.template?.version}, from ${only.sender?.address}`;
  }
  const each = treatments.map(
    ({ name, nth, share, template }) =>
      `“${template?.name}”, version ${template?.version} (${treatmentName(name, nth)}, ${share} %)`,
  );
  return `one of ${treatments.length} mails: ${each.join(", ")}`;
}
