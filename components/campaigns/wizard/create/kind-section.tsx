"use client";

import { Radio, Stack } from "@mantine/core";
import { modals } from "@mantine/modals";
import { emptyTreatment, type StepProps } from "../draft";
import { Section } from "../section";
import { TreatmentList } from "./treatment-list";

type Props = Pick<StepProps, "draft" | "change" | "readOnly">;

const HALF = 50;

/** CMP-12: one message for all, or up to five that are compared. */
export function KindSection({ draft, change, readOnly }: Props) {
  const { treatments } = draft;
  const [first = emptyTreatment] = treatments;
  const kind = treatments.length > 1 ? "test" : "standard";
  const toStandard = () => change({ treatments: [{ ...first, name: "", description: "" }] });
  const toTest = () =>
    change({
      treatments: [
        { ...first, name: first.name || "A" },
        { ...emptyTreatment, name: "B", share: Math.floor(((100 - draft.holdout) * HALF) / 100) },
      ],
    });
  const choose = (next: string) => {
    if (next === kind) return;
    if (next === "test") toTest();
    else if (treatments.slice(1).every(({ templateId, schedule }) => !templateId && !schedule)) toStandard();
    else askFirst(treatments.length - 1, toStandard);
  };
  return (
    <Section title="Kind">
      <Radio.Group aria-label="Kind" value={kind} onChange={choose} readOnly={readOnly}>
        <Stack gap="xs">
          <Radio
            value="standard"
            label="Standard campaign"
            description="Everybody in the audience gets the same mail."
          />
          <Radio
            value="test"
            label="A/B test"
            description="Parts of the audience get different mails, or the same one at different times, and you see which does better. Who is in which part stays the same over all runs."
          />
        </Stack>
      </Radio.Group>
      {kind === "test" && <TreatmentList draft={draft} change={change} readOnly={readOnly} />}
    </Section>
  );
}

function askFirst(others: number, onConfirm: () => void) {
  modals.openConfirmModal({
    title: "Make it a standard campaign?",
    children: `${others === 1 ? "The other treatment goes" : `The other ${others} treatments go`}, with what was chosen for ${others === 1 ? "it" : "them"}. Everybody then gets the first one’s mail.`,
    labels: { confirm: "Make it standard", cancel: "Keep the test" },
    onConfirm,
  });
}
