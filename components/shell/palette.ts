import { createSpotlight } from "@mantine/spotlight";
import { useEffect } from "react";

export const [paletteStore, palette] = createSpotlight();

/** Whatever `found` names, its first is marked, so that Enter opens it: also what the server found a moment later. */
export function useFirstMarked(found: string) {
  useEffect(() => {
    if (found === "") return;
    const list = document.getElementById(paletteStore.getState().listId);
    for (const marked of list?.querySelectorAll("[data-selected]") ?? [])
      marked.removeAttribute("data-selected");
    list?.querySelector("[data-action]")?.setAttribute("data-selected", "true");
    paletteStore.updateState((state) => ({ ...state, selected: 0 })); // the arrow keys go on from here
  }, [found]);
}
