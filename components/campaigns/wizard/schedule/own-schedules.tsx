"use client";

import { Stack, Switch } from "@mantine/core";
import { numbered, type StepProps } from "../draft";
import { Section } from "../section";
import { ScheduleFields } from "./schedule-fields";

interface Props extends Pick<StepProps, "draft" | "changeTreatment" | "note" | "readOnly"> {
  projectZone: string;
  assumedZone: string | null;
}

/** CMP-12: treatments may differ by their schedule. */
export function OwnSchedules({ draft, changeTreatment, note, projectZone, assumedZone, readOnly }: Props) {
  return (
    <Section
      title="Treatments with a time of their own"
      description="To compare times of day, send a part at another one. All others keep to the campaign’s."
    >
      <Stack gap="md">
        {numbered(draft.treatments).map(({ one: { schedule }, nth, key, called }) => {
          return (
            <div key={key}>
              <Switch
                label={`${called} is sent at another time`}
                checked={schedule !== null}
                disabled={readOnly}
                onChange={({ currentTarget }) =>
                  changeTreatment(nth, { schedule: currentTarget.checked ? draft.schedule : null })
                }
              />
              {schedule && (
                <Stack mt="sm" pl="md" style={{ borderLeft: "2px solid var(--line)" }}>
                  <ScheduleFields
                    label={`How often ${called} is sent`}
                    schedule={schedule}
                    onSchedule={(own) => changeTreatment(nth, { schedule: own })}
                    onUnfinished={(problem) =>
                      note(`schedule of ${nth}`, problem && { ...problem, treatment: nth })
                    }
                    projectZone={projectZone}
                    assumedZone={assumedZone}
                    readOnly={readOnly}
                  />
                </Stack>
              )}
            </div>
          );
        })}
      </Stack>
    </Section>
  );
}
