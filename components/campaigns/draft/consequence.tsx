import { Stack, Text } from "@mantine/core";
import type { RouterOutputs } from "../../trpc";
import { people } from "../../ui/figures";

/** What a launch does, in the words of the review it is launched by. */
export function Consequence({ review }: { review: RouterOutputs["campaigns"]["review"] }) {
  const { reached, total } = review.audience;
  const skipped = total - reached;
  const { provider, template, sender, segment } = review;
  return (
    <Stack gap="xs">
      <Text>
        <strong>{people(reached)}</strong>
        {segment && ` in “${segment.name}”, version ${segment.version},`} will get “{template?.name}”, version{" "}
        {template?.version}, from {sender?.address}
        {provider.kind === "outbox" ? ", into the Outbox" : ` through ${provider.name}`}, beginning at once.
        {skipped > 0 && ` ${people(skipped)} will be skipped, with the reason noted.`}
      </Text>
      <Text fz="sm" c="dimmed">
        You can pause or stop it while it runs; what has been handed over cannot be called back.
      </Text>
    </Stack>
  );
}
