/** For a dialog that makes or shows a secret, which is seen only once: it ends by its own button and by nothing else. */
export const holdOpen = { closeOnClickOutside: false, closeOnEscape: false, withCloseButton: false } as const;
