"use client";

import { Anchor, Text } from "@mantine/core";
import Link from "next/link";
import type { SegmentUse } from "@/domain/segments/uses";
import { exportsPath } from "../exports/exports-view";
import { importPath } from "../imports/imports-view";
import { StatusDot } from "../ui/status-dot";
import { segmentPath } from "./segments-view";

const kinds = {
  campaign: "Campaign",
  segment: "Segment",
  export: "Export",
  import: "Import",
} as const satisfies Record<SegmentUse["kind"], string>;

/** What uses a segment, each with its page. */
export function UseList({ projectId, uses }: { projectId: string; uses: SegmentUse[] }) {
  const path = ({ kind, id }: SegmentUse) =>
    ({
      campaign: `/projects/${projectId}/campaigns/${id}`,
      segment: segmentPath(projectId, id),
      export: exportsPath(projectId),
      import: importPath(projectId, id),
    })[kind];
  return (
    <ul aria-label="What uses it" style={{ margin: 0, paddingInlineStart: 18 }}>
      {uses.map((use) => (
        <li key={use.id}>
          <Text component="span" c="dimmed">
            {kinds[use.kind]}
          </Text>{" "}
          <Anchor component={Link} href={path(use)}>
            {use.name}
          </Anchor>{" "}
          <StatusDot tone={use.underWay ? "live" : "neutral"}>{use.status}</StatusDot>
        </li>
      ))}
    </ul>
  );
}
