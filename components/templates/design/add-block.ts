import type { Block, Component, Editor } from "grapesjs";

/** A click puts a block behind what is selected, or at the end of the mail: not everybody can drag. */
export function addBlock(block: Block, editor: Editor): void {
  const content = block.getContent();
  if (!content) return;
  for (const { inside, at } of placesIn(editor)) {
    const place = { at: at ?? inside.components().length };
    if (!editor.Components.canMove(inside, content as string, place.at).result) continue;
    editor.select(inside.append(content, place)[0], { scroll: true });
    return;
  }
}

interface Place {
  inside: Component;
  at?: number;
}

/** From what is selected outwards, then what stands last in the mail. */
function placesIn(editor: Editor): Place[] {
  const places: Place[] = [];
  for (let one = editor.getSelected(); one; one = one.parent()) {
    places.push({ inside: one });
    const parent = one.parent();
    if (parent) places.push({ inside: parent, at: one.index() + 1 });
  }
  const all = editor.getWrapper();
  const last = ["mj-column", "mj-body"].map((type) => all?.findType(type).at(-1));
  return [...places, ...last.flatMap((inside) => (inside ? [{ inside }] : []))];
}

/** Blocks and the panel's buttons are found by Tab; Enter puts a block into the mail and presses a button. */
export function openToKeys(container: HTMLElement, editor: Editor): void {
  for (const block of editor.Blocks.getAll()) {
    block.set("attributes", { ...block.get("attributes"), role: "button", tabindex: "0" });
  }
  container.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || !target.matches(".gjs-block, .gjs-pn-btn")) return;
    if (key !== "Enter" && key !== " ") return;
    event.preventDefault();
    target.click();
  });
}
