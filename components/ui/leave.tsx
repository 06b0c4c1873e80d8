import { Text } from "@mantine/core";
import { modals } from "@mantine/modals";

/** What is lost with each dirty form of the page. */
const losses = new Map<symbol, string>();

/** Until the returned function is called, leaving asks first. */
export function askBeforeLeaving(consequence: string) {
  const form = Symbol();
  losses.set(form, consequence);
  return () => void losses.delete(form);
}

/** Goes, and asks first where something would be lost: one question, however many forms are dirty. */
export function leave(go: () => void) {
  const [consequence] = losses.values();
  if (consequence === undefined) return go();
  modals.openConfirmModal({
    title: "Leave without saving?",
    children: <Text>{consequence}</Text>,
    labels: { confirm: "Leave", cancel: "Stay" },
    confirmProps: { color: "red" },
    onConfirm: go,
  });
}
