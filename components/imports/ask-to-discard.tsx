"use client";

import { Text } from "@mantine/core";
import { modals } from "@mantine/modals";

/** Asks before a file that is here, or on its way out of a bucket, is thrown away. */
export function askToDiscard(fileName: string, onConfirm: () => void) {
  modals.openConfirmModal({
    title: `Throw “${fileName}” away?`,
    children: <Text>Nothing of it is imported. To import it later, it has to be brought here again.</Text>,
    labels: { confirm: "Throw it away", cancel: "Keep it" },
    confirmProps: { color: "red" },
    onConfirm,
  });
}
