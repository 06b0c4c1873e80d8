"use client";

import { ActionIcon, Grid, Group, Skeleton, Stack, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { beyondLimits } from "@/domain/segments/beyond-limits";
import { gapsOf } from "@/domain/segments/complete";
import { useTRPC } from "../../trpc";
import { QueryBoundary } from "../../ui/query-boundary";
import { BuilderContext, useBuilder } from "./builder-context";
import { ExplainPerson } from "./explain-person";
import { GroupBox } from "./group-box";
import { MeasurePanel } from "./measure-panel";
import { SentenceCard } from "./sentence-card";
import type { CriteriaEditor } from "./use-criteria";
import { useMeasured } from "./use-measured";

interface Props {
  projectId: string;
  editor: CriteriaEditor;
  readOnly: boolean;
  /** A segment is not offered to itself. */
  segmentId?: string;
  /** Which was saved last: what is counted of it is remembered. */
  version?: number;
}

/** The sentence, the blocks, and beside them who is in it. */
export function SegmentBuilder({ projectId, editor, readOnly, segmentId, version }: Props) {
  const query = useQuery({ ...useTRPC().segments.vocabulary.queryOptions({ projectId }), staleTime: 30_000 });
  return (
    <QueryBoundary query={query} skeleton={<Skeleton h={420} />} errorTitle="The builder could not be loaded">
      {(vocabulary) => (
        <BuilderContext
          projectId={projectId}
          readOnly={readOnly}
          vocabulary={vocabulary}
          segmentId={segmentId}
          version={version}
        >
          <Parts editor={editor} readOnly={readOnly} />
        </BuilderContext>
      )}
    </QueryBoundary>
  );
}

function Parts({ editor, readOnly }: Pick<Props, "editor" | "readOnly">) {
  const { criteria, actions } = editor;
  const measured = useMeasured(criteria);
  const gaps = gapsOf(criteria);
  const excess = beyondLimits(criteria, useBuilder().vocabulary.limits).map(({ path, message }) => ({
    path,
    message: message.charAt(0).toUpperCase() + message.slice(1),
  }));
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 8 }}>
        <Stack gap="md">
          <SentenceCard criteria={criteria} onCriteria={actions.setAll} />
          {!readOnly && <Steps editor={editor} />}
          <GroupBox group={criteria} path={[]} gaps={[...gaps, ...excess]} actions={actions} />
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 4 }}>
        <Stack gap="md">
          <MeasurePanel measured={measured} gaps={gaps.length} />
          <ExplainPerson criteria={measured.settled} />
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

function Steps({ editor: { actions, canUndo, canRedo } }: { editor: CriteriaEditor }) {
  return (
    <Group gap={4} mb={-8}>
      <Tooltip label="Undo (Ctrl Z)">
        <ActionIcon bg="transparent" aria-label="Undo" disabled={!canUndo} onClick={actions.undo}>
          <IconArrowBackUp size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Redo (Ctrl Shift Z)">
        <ActionIcon bg="transparent" aria-label="Redo" disabled={!canRedo} onClick={actions.redo}>
          <IconArrowForwardUp size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
