"use client";

import { Modal, type ModalProps } from "@mantine/core";
import type { ReactNode } from "react";

interface Props<Made> extends Pick<ModalProps, "opened" | "onClose" | "title" | "size"> {
  /** The mutation that makes the secret. */
  making: { isPending: boolean; data: Made | undefined; reset: () => void };
  shown: (made: Made) => ReactNode;
  /** What is asked before. */
  children: ReactNode;
}

/** A dialog that makes a secret and shows it this once: from then on it ends by its own button and by nothing else. */
export function OnceDialog<Made>({ making, shown, children, ...modal }: Props<Made>) {
  const { isPending, data, reset } = making;
  return (
    <Modal {...modal} onExitTransitionEnd={reset} {...((isPending || data) && heldOpen)}>
      {data ? shown(data) : children}
    </Modal>
  );
}

const heldOpen = { closeOnClickOutside: false, closeOnEscape: false, withCloseButton: false } as const;
