"use client";

import { ActionIcon, Menu } from "@mantine/core";
import {
  IconCopy,
  IconDots,
  IconFileDownload,
  IconFilter,
  IconPencil,
  IconSend,
  IconTrash,
} from "@tabler/icons-react";
import Link from "next/link";
import { useState } from "react";
import { NewCampaign } from "../campaigns/new-campaign";
import { CopyDialog } from "./copy-dialog";
import { DeleteDialog } from "./delete-dialog";
import { RenameDialog } from "./rename-dialog";
import type { Segment } from "./segment";
import { segmentsPath } from "./segments-view";
import { useDownload } from "./use-download";

type Open = "campaign" | "rename" | "copy" | "delete" | null;

interface Props {
  segment: Segment;
  mayWrite: boolean;
  mayCampaign: boolean;
}

/** SEG-17: write to its people, rename, build on it, copy, take away as a file, delete. */
export function SegmentMenu({ segment, mayWrite, mayCampaign }: Props) {
  const [open, setOpen] = useState<Open>(null);
  const download = useDownload(segment);
  const isDynamic = segment.kind === "dynamic";
  const close = () => setOpen(null);
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon size="lg" variant="default" aria-label="More actions">
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayCampaign && (
            <Menu.Item leftSection={<IconSend size={16} aria-hidden />} onClick={() => setOpen("campaign")}>
              Create campaign from segment
            </Menu.Item>
          )}
          {mayWrite && (
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setOpen("rename")}>
              Rename and describe
            </Menu.Item>
          )}
          {mayWrite && (
            <Menu.Item
              component={Link}
              href={`${segmentsPath(segment.projectId)}/new?of=${segment.id}`}
              leftSection={<IconFilter size={16} aria-hidden />}
            >
              Build a segment on it
            </Menu.Item>
          )}
          {mayWrite && (
            <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => setOpen("copy")}>
              Copy
            </Menu.Item>
          )}
          {isDynamic && (
            <Menu.Item
              leftSection={<IconFileDownload size={16} aria-hidden />}
              onClick={() => void download()}
            >
              Export as JSON
            </Menu.Item>
          )}
          {mayWrite && (
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => setOpen("delete")}
            >
              Delete
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <NewCampaign
        projectId={segment.projectId}
        segment={segment}
        opened={open === "campaign"}
        onClose={close}
      />
      <RenameDialog segment={segment} opened={open === "rename"} onClose={close} />
      <CopyDialog segment={segment} opened={open === "copy"} onClose={close} />
      <DeleteDialog segment={segment} opened={open === "delete"} onClose={close} />
    </>
  );
}
