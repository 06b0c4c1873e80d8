import { Alert } from "@mantine/core";
import { IconBan } from "@tabler/icons-react";
import { type StandingReason, whySkipped } from "@/domain/delivery/why-skipped";
import type { Person } from "./person";

const sentences = {
  inactive: () =>
    "This endpoint is inactive: a newer one has the same address, or the address no longer works.",
  no_address: () => "There is no address to write to.",
  opted_out: () => "They have opted out: no campaign writes to them.",
  suppressed: ({ suppressed }) =>
    suppressed
      ? `The address is on the suppression list (${suppressed.reason.toLowerCase()}): no project may write to it. ${suppressed.detail}`
      : "The address is on the suppression list: no project may write to it.",
} satisfies Record<StandingReason, (person: Person) => string>;

/** “Why?” has an answer: why campaigns pass this person over. */
export function WhyNot({ person }: { person: Person }) {
  const reasons = whySkipped(person);
  if (reasons.length === 0) return null;
  return (
    <Alert color="orange" icon={<IconBan aria-hidden />} title="Campaigns pass this person over">
      {reasons.map((reason) => (
        <div key={reason}>{sentences[reason](person)}</div>
      ))}
    </Alert>
  );
}
