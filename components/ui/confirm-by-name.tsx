"use client";

import { Button, Modal, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { DialogFooter } from "./dialog-footer";
import { ErrorBox } from "./error-box";

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What has to be typed. */
  name: string;
  /** What goes and what stays. */
  children: ReactNode;
  confirmLabel: string;
  onConfirm: () => void;
  pending?: boolean;
  error?: { message: string } | null;
}

/** For what cannot be undone: the button wakes up once the name is typed. */
export function ConfirmByName({ opened, onClose, title, ...rest }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <Question onClose={onClose} {...rest} />
    </Modal>
  );
}

function Question({
  onClose,
  name,
  children,
  confirmLabel,
  onConfirm,
  pending,
  error,
}: Omit<Props, "opened" | "title">) {
  const [typed, setTyped] = useState("");
  const matches = typed.trim() === name.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (matches && !pending) onConfirm();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text component="div">{children}</Text>
        {error && <ErrorBox title="That did not work" error={error} />}
        <TextInput
          data-autofocus
          autoComplete="off"
          label={
            <>
              Type <strong>{name}</strong> to confirm
            </>
          }
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <DialogFooter onCancel={onClose}>
          <Button type="submit" color="red" disabled={!matches} loading={pending}>
            {confirmLabel}
          </Button>
        </DialogFooter>
      </Stack>
    </form>
  );
}
