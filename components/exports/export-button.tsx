"use client";

import { Button, Menu, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { IconChevronDown, IconDownload } from "@tabler/icons-react";
import type { ExportFormat } from "@/domain/exports/status";
import { ToBucketForm } from "./to-bucket-form";
import { useStartExport } from "./use-start-export";

interface Props {
  projectId: string;
  /** Null: everyone in the project. */
  segmentId: string | null;
  mayAddBucket: boolean;
  label?: string;
}

/** Starts an export in the format that is chosen and goes where it can be followed. */
export function ExportButton({ projectId, segmentId, mayAddBucket, label = "Export" }: Props) {
  const [isChoosing, choosing] = useDisclosure(false);
  const start = useStartExport(projectId, choosing.close);
  const begin = (format: ExportFormat) =>
    start.mutate(
      { projectId, segmentId, format },
      { onError: ({ message }) => notifications.show({ color: "red", message }) },
    );
  const choose = () => {
    start.reset(); // what was refused before is no matter of this form
    choosing.open();
  };
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button
            variant="default"
            loading={start.isPending}
            leftSection={<IconDownload size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => begin("csv")}>CSV, for spreadsheets</Menu.Item>
          <Menu.Item onClick={() => begin("json")}>JSON, a line each, as Pinpoint wrote it</Menu.Item>
          <Menu.Item onClick={choose}>To a bucket…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={isChoosing} onClose={choosing.close} title="Export to a bucket">
        <ToBucketForm
          projectId={projectId}
          segmentId={segmentId}
          mayAddBucket={mayAddBucket}
          start={start}
          onCancel={choosing.close}
        />
      </Modal>
    </>
  );
}
