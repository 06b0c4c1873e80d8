import { Anchor } from "@mantine/core";
import Link from "next/link";
import { segmentPath } from "../segments/segments-view";
import type { RouterOutputs } from "../trpc";

/** Whom a launched campaign went to: everyone, or a segment in the version of that time. */
export function WhomTo({ campaign }: { campaign: RouterOutputs["campaigns"]["get"] }) {
  const { projectId, segment, run } = campaign;
  if (run?.audience.kind !== "segment" || !segment) return "everyone";
  const name = `“${segment.name}”`;
  return (
    <>
      {segment.deletedAt ? (
        `${name} (deleted since)`
      ) : (
        <Anchor component={Link} href={segmentPath(projectId, segment.id)} inherit>
          {name}
        </Anchor>
      )}
      , version {run.audience.version}
    </>
  );
}
