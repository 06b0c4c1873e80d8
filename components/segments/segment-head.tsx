"use client";

import { Button, Text } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import Link from "next/link";
import { ExportButton } from "../exports/export-button";
import { dropPath } from "../imports/imports-view";
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
  mayAddBucket: boolean;
  mayCampaign: boolean;
}

export function SegmentHead({ segment, mayWrite, mayExport, mayAddBucket, mayCampaign }: Props) {
  const { id, projectId, name, description, kind, version, opened } = segment;
  return (
    <PageHeader
      title={name}
      status={<KindBadge kind={kind} />}
      breadcrumbs={[{ label: "Segments", href: segmentsPath(projectId) }]}
      description={
        <>
          {description && <Text c="var(--mantine-color-text)">{description}</Text>}
          {kind === "imported" ? "Imported" : `Version ${version}, saved`}{" "}
          <RelativeTime at={opened.createdAt} />
          {opened.createdBy && ` by ${opened.createdBy}`}
        </>
      }
      actions={
        <>
          {mayWrite && kind === "imported" && (
            <Button
              component={Link}
              href={dropPath(projectId, id)}
              variant="default"
              leftSection={<IconUpload size={16} aria-hidden />}
            >
              Import more into it
            </Button>
          )}
          {mayExport && (
            <ExportButton
              projectId={projectId}
              segmentId={id}
              mayAddBucket={mayAddBucket}
              label="Export people"
            />
          )}
          <SegmentMenu segment={segment} mayWrite={mayWrite} mayCampaign={mayCampaign} />
        </>
      }
    />
  );
}
