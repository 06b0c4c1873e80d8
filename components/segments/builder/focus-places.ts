type Section = Element | null | undefined;

/** The button that adds a condition to a group: below its conditions, after those of the groups in it. */
export function addButtonIn(group: Section): HTMLElement | undefined {
  return [...(group?.querySelectorAll<HTMLElement>("[data-adds-condition]") ?? [])].at(-1);
}

/** The first field of the condition that stands last in a group. */
export function lastConditionIn(group: Section): HTMLElement | null | undefined {
  const rows = [...(group?.querySelectorAll(":scope > [role=group]") ?? [])];
  return rows.at(-1)?.querySelector<HTMLElement>("input, select");
}
