import type { Component, Editor } from "grapesjs";

/** Writes where somebody is typing in the design, or at the end of the text that is selected. False: there is no such place. */
export function insertText(editor: Editor, text: string): boolean {
  if (editor.getEditing()) return atCursor(editor.Canvas.getDocument(), text);
  const into = textAround(editor.getSelected());
  into?.append(text);
  return into !== null;
}

function atCursor(page: Document | null, text: string): boolean {
  const selection = page?.getSelection();
  if (!page || !selection || selection.rangeCount === 0) return false;
  const range = selection.getRangeAt(0);
  range.deleteContents();
  range.insertNode(page.createTextNode(text));
  range.collapse(false);
  const { commonAncestorContainer: place } = range;
  const written = place instanceof Element ? place : place.parentElement;
  written?.dispatchEvent(new Event("input", { bubbles: true })); // as typing does it
  return true;
}

const holdsText = ["mj-text", "mj-button"];

function textAround(selected: Component | undefined): Component | null {
  for (let one = selected; one; one = one.parent()) if (holdsText.some((type) => one?.is(type))) return one;
  return null;
}
