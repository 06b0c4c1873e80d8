/** For a dialog that shows a secret for the only time: it ends by its own button and by nothing else. */
export const holdOpen = { closeOnClickOutside: false, closeOnEscape: false, withCloseButton: false } as const;
