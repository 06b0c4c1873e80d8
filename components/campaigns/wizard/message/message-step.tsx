"use client";

import { Stack, Tabs } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { Problem } from "@/domain/campaigns/problem";
import { restShare } from "@/domain/campaigns/share-problems";
import { emptyTreatment, numbered, type StepProps } from "../draft";
import { MailSection } from "./mail-section";
import { SenderSection } from "./sender-section";

interface Props extends StepProps {
  nth: number;
  onTreatment: (nth: number) => void;
}

/** CMP-3: what is sent and as whom, a tab for each treatment. */
export function MessageStep({ nth: asked, onTreatment, ...props }: Props) {
  const { treatments, holdout } = props.draft;
  const nth = asked < treatments.length ? asked : 0;
  if (treatments.length === 1) return <TreatmentMail {...props} nth={0} isShown />;
  const shareOf = (at: number) => (at === 0 ? restShare(holdout, treatments) : (treatments[at]?.share ?? 0));
  return (
    <Tabs value={String(nth)} onChange={(next) => onTreatment(Number(next ?? 0))}>
      <Tabs.List mb="md">
        {numbered(treatments).map(({ nth: at, key, called }) => {
          const wrong = problemsOf(props, at).some(({ level }) => level === "error");
          return (
            <Tabs.Tab
              key={key}
              value={String(at)}
              leftSection={
                wrong && (
                  <IconAlertCircle
                    size={16}
                    color="var(--warning)"
                    role="img"
                    aria-label="Something is missing:"
                  />
                )
              }
            >
              {called}, {shareOf(at)} %
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
      {numbered(treatments).map(({ nth: at, key }) => (
        <Tabs.Panel key={key} value={String(at)}>
          <TreatmentMail {...props} nth={at} isShown={at === nth} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** A sender that is being typed stays while another tab is looked at; the mail is shown in one at a time. */
function TreatmentMail(props: StepProps & { nth: number; isShown: boolean }) {
  const { draft, changeTreatment, note, review, readOnly, nth, isShown } = props;
  const treatment = draft.treatments[nth] ?? emptyTreatment;
  const problems = problemsOf(props, nth);
  const of = (field: Problem["field"]) => problems.filter((problem) => problem.field === field);
  return (
    <Stack gap="md">
      {isShown && (
        <MailSection
          projectId={draft.projectId}
          treatment={treatment}
          onChange={(changes) => changeTreatment(nth, changes)}
          readOnly={readOnly}
          problems={of("template")}
        />
      )}
      <SenderSection
        treatment={treatment}
        inUse={review?.treatments[nth]?.sender ?? null}
        onChange={(changes) => changeTreatment(nth, changes)}
        onUnfinished={(problem) => note(`sender of ${nth}`, problem && { ...problem, treatment: nth })}
        readOnly={readOnly}
        problems={of("sender")}
      />
    </Stack>
  );
}

function problemsOf({ review }: Pick<StepProps, "review">, nth: number): Problem[] {
  return (review?.problems ?? []).filter(({ treatment = 0 }) => treatment === nth);
}
