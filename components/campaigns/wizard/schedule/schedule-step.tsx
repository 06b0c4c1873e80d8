"use client";

import { Skeleton, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../trpc";
import { ErrorBox } from "../../../ui/error-box";
import type { StepProps } from "../draft";
import { Section } from "../section";
import { HookSection } from "./hook-section";
import { LimitsSection } from "./limits-section";
import { OwnSchedules } from "./own-schedules";
import { QuietTimeSection } from "./quiet-time-section";
import { ScheduleFields } from "./schedule-fields";

/** CMP-4, CMP-17 to CMP-20, CMP-29, CMP-31: when it is sent, and what it keeps to. */
export function ScheduleStep(props: StepProps) {
  const { draft, change, changeTreatment, note, review, refused, readOnly } = props;
  const { projectId, treatments } = draft;
  const project = useQuery(useTRPC().projects.get.queryOptions({ projectId }));
  const allHaveTheirOwn = treatments.every(({ schedule }) => schedule !== null);
  if (project.error) return <ErrorBox error={project.error} onRetry={() => void project.refetch()} />;
  if (!project.data) return <Skeleton h={480} aria-label="The project's settings are being fetched" />;
  const { timeZone, assumedZone, quietTime, hook } = project.data;
  return (
    <Stack gap="md">
      {!allHaveTheirOwn && (
        <Section
          title="When"
          description="At each run the audience is worked out anew: who has come into it gets the mail, who has left it does not."
        >
          <ScheduleFields
            schedule={draft.schedule}
            onSchedule={(schedule) => change({ schedule })}
            onUnfinished={(problem) => note("schedule", problem)}
            projectZone={timeZone}
            assumedZone={assumedZone}
            readOnly={readOnly}
          />
        </Section>
      )}
      {treatments.length > 1 && (
        <OwnSchedules
          draft={draft}
          changeTreatment={changeTreatment}
          note={note}
          projectZone={timeZone}
          assumedZone={assumedZone}
          readOnly={readOnly}
        />
      )}
      <QuietTimeSection
        own={draft.quietTime}
        ofProject={quietTime}
        onQuietTime={(next) => change({ quietTime: next })}
        onUnfinished={(problem) => note("quiet time", problem)}
        readOnly={readOnly}
      />
      <LimitsSection
        own={draft.limits}
        ofProject={project.data}
        inForce={review?.settings.limits}
        onLimits={(limits) => change({ limits })}
        onUnfinished={(limit, problem) => note(`limit ${limit}`, problem)}
        readOnly={readOnly}
      />
      <HookSection
        projectId={projectId}
        own={draft.hook}
        ofProject={hook}
        onHook={(next) => change({ hook: next })}
        onUnfinished={(problem) => note("hook", problem)}
        refused={refused.hook}
        readOnly={readOnly}
      />
    </Stack>
  );
}
