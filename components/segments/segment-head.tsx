"use client";

import { Text } from "@mantine/core";
import { ExportButton } from "../exports/export-button";
import { PageHeader } from "../ui/page-header";
import { RelativeTime } from "../ui/relative-time";
import { KindBadge } from "./kind-badge";
import type { Segment } from "./segment";
import { SegmentMenu } from "./segment-menu";
import { segmentsPath } from "./segments-view";

interface Props {
  segment: Segment;
  mayWrite: boolean;
  mayExport: boolean;
  mayCampaign: boolean;
}

export function SegmentHead({ segment, mayWrite, mayExport, mayCampaign }: Props) {
  const { id, projectId, name, description, kind, version, opened } = segment;
  return (
    <PageHeader
      title={name}
      status={<KindBadge kind={kind} />}
      breadcrumbs={[{ label: "Segments", href: segmentsPath(projectId) }]}
      description={
        <>
          {description && <Text c="var(--mantine-color-text)">{description}</Text>}
          Version {version}, saved <RelativeTime at={opened.createdAt} />
          {opened.createdBy && ` by ${opened.createdBy}`}
        </>
      }
      actions={
        <>
          {mayExport && <ExportButton projectId={projectId} segmentId={id} label="Export people" />}
          <SegmentMenu segment={segment} mayWrite={mayWrite} mayCampaign={mayCampaign} />
        </>
      }
    />
  );
}
