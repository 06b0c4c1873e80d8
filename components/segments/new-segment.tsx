"use client";

import { Alert, Button, TextInput } from "@mantine/core";
import Link from "next/link";
import { useState } from "react";
import { gapsOf } from "@/domain/segments/complete";
import { everyone, peopleIn } from "@/domain/segments/criteria";
import { useHydrated } from "../templates/use-hydrated";
import { PageHeader } from "../ui/page-header";
import { useLeaveGuard } from "../ui/use-leave-guard";
import { SegmentBuilder } from "./builder/segment-builder";
import { useCriteria } from "./builder/use-criteria";
import { audienceStepPath, segmentsPath } from "./segments-view";
import { useNewSegment } from "./use-new-segment";

interface Props {
  projectId: string;
  /** The segment that it is to be built on; "": none. */
  of: string;
  /** The draft it is made for, and where one goes back to; "": none. */
  campaignId: string;
}

/** A segment that nobody has named or saved yet. */
export function NewSegment({ projectId, of, campaignId }: Props) {
  const [name, setName] = useState("");
  const [initial] = useState(() => (of === "" ? everyone : peopleIn(of)));
  const editor = useCriteria(initial);
  const { create, isPending } = useNewSegment(projectId, campaignId);
  const isDirty = editor.criteria !== initial || name !== "";
  useLeaveGuard(isDirty && !create.isSuccess, "This segment is not saved yet, and is lost when you leave.");
  const gaps = gapsOf(editor.criteria);
  const nameRefused = create.error?.data?.field === "name" ? create.error.message : null;
  const save = () => create.mutate({ projectId, name, criteria: editor.criteria });
  return (
    <>
      <PageHeader
        title="New segment"
        breadcrumbs={[{ label: "Segments", href: segmentsPath(projectId) }]}
        actions={
          <>
            {campaignId && (
              <Button variant="default" component={Link} href={audienceStepPath(projectId, campaignId)}>
                Back to the campaign
              </Button>
            )}
            <Button
              loading={isPending}
              disabled={!useHydrated() || name.trim() === "" || gaps.length > 0}
              onClick={save}
            >
              {campaignId ? "Create and use it" : "Create segment"}
            </Button>
          </>
        }
      />
      {create.error && !nameRefused && (
        <Alert color="red" role="alert" title="The segment was not saved" mb="md">
          {create.error.message}
        </Alert>
      )}
      <TextInput
        label="Name"
        placeholder="Loyal customers in France"
        maw={420}
        mb="md"
        autoComplete="off"
        maxLength={128}
        value={name}
        error={nameRefused}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <SegmentBuilder projectId={projectId} editor={editor} readOnly={false} />
    </>
  );
}
