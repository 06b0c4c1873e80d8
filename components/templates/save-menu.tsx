"use client";

import { ActionIcon, Button, Checkbox, Group, Menu, Modal, Stack, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { DialogFooter } from "../ui/dialog-footer";

const LONGEST = 500;

export interface Saving {
  description?: string;
  makeActive?: boolean;
}

interface Props {
  /** The number it would get. */
  next: number;
  /** The latest version, where what is on the screen began from it. */
  latest: number | null;
  description: string;
  disabled: boolean;
  dirty: boolean;
  pending: boolean;
  onSave: (saving: Saving) => void;
  onUpdate: () => void;
}

/** TPL-14: as a new version, with a word about it if wanted, or over the latest one. */
export function SaveMenu({ next, latest, description, disabled, dirty, pending, onSave, onUpdate }: Props) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Group gap={1} wrap="nowrap">
      <Button
        disabled={disabled}
        loading={pending}
        onClick={() => onSave({})}
        style={{ borderStartEndRadius: 0, borderEndEndRadius: 0 }}
      >
        Save as version {next}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="filled"
            color="marine"
            size={36}
            aria-label="More ways to save"
            disabled={disabled || pending}
            style={{ borderStartStartRadius: 0, borderEndStartRadius: 0 }}
          >
            <IconChevronDown size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={open}>Save with a description…</Menu.Item>
          {latest !== null && (
            <Menu.Item disabled={!dirty} onClick={onUpdate}>
              Update version {latest}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal opened={opened} onClose={close} title={`Save as version ${next}`}>
        <SaveForm
          description={description}
          onCancel={close}
          onSave={(saving) => {
            close();
            onSave(saving);
          }}
        />
      </Modal>
    </Group>
  );
}

interface FormProps {
  description: string;
  onCancel: () => void;
  onSave: (saving: Saving) => void;
}

function SaveForm({ description: before, onCancel, onSave }: FormProps) {
  const [description, setDescription] = useState(before);
  const [makeActive, setMakeActive] = useState(true);
  return (
    <Stack>
      <Textarea
        label="What is new in it"
        description={`For your colleagues, up to ${LONGEST} characters.`}
        autosize
        minRows={3}
        maxLength={LONGEST}
        data-autofocus
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <Checkbox
        label="Campaigns send this version from now on"
        checked={makeActive}
        onChange={(event) => setMakeActive(event.currentTarget.checked)}
      />
      <DialogFooter onCancel={onCancel}>
        <Button onClick={() => onSave({ description, makeActive })}>Save version</Button>
      </DialogFooter>
    </Stack>
  );
}
