/** Once what was pressed is gone, the keyboard goes on at what `find` finds, rather than at the top of the page. */
export function keepFocus(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => find()?.focus());
}
