"use client";

import { Button, Group, Modal, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconBucket } from "@tabler/icons-react";
import { FromBucketForm } from "./from-bucket-form";

/** IMP-3: the way in for files that lie in a bucket already. */
export function FromBucket({ projectId, mayAdd }: { projectId: string; mayAdd: boolean }) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Group gap="sm">
      <Text fz="sm" c="dimmed">
        The files lie in Amazon S3 or another bucket, perhaps new ones every night?
      </Text>
      <Button variant="default" size="xs" leftSection={<IconBucket size={16} aria-hidden />} onClick={open}>
        From a bucket
      </Button>
      <Modal opened={opened} onClose={close} title="Import from a bucket" size="lg">
        <FromBucketForm projectId={projectId} mayAdd={mayAdd} onDone={close} />
      </Modal>
    </Group>
  );
}
