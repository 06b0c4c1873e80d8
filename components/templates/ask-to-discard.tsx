import { Text } from "@mantine/core";
import { modals } from "@mantine/modals";

export function askToDiscard(onConfirm: () => void) {
  modals.openConfirmModal({
    title: "Discard your unsaved changes?",
    children: <Text>They have not been saved as a version. This cannot be undone.</Text>,
    labels: { confirm: "Discard changes", cancel: "Keep them" },
    confirmProps: { color: "red" },
    onConfirm,
  });
}
