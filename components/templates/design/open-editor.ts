import grapesjs, { type Editor } from "grapesjs";
import grapesMjml from "grapesjs-mjml";
import { addBlock, openToKeys } from "./add-block";

interface Opening {
  container: HTMLElement;
  design: string;
  onChange: (design: string) => void;
}

const view = (id: string, label: string, active = false) => ({
  id,
  label,
  command: id,
  active,
  togglable: false,
  attributes: { title: label, role: "button", tabindex: "0", "aria-pressed": String(active) },
});

/** In words: the editor's own icons are of a font that is not loaded. */
const panels = [
  { id: "options", buttons: [] },
  {
    id: "views",
    buttons: [
      view("open-blocks", "Blocks", true),
      view("open-sm", "Style"),
      view("open-tm", "Settings"),
      view("open-layers", "Layers"),
    ],
  },
];

const SETTLED_MS = 400;

/** Opens GrapesJS on a design. It stores nothing, loads nothing from elsewhere and reports to nobody; pictures are named by their address. */
export function openEditor({ container, design, onChange }: Opening): Editor {
  const editor = grapesjs.init({
    container,
    height: "100%",
    width: "auto",
    fromElement: false,
    storageManager: false,
    telemetry: false,
    noticeOnUnload: false,
    nativeDnD: false, // the browser's own dragging knows no touch
    cssIcons: "",
    panels: { defaults: panels },
    blockManager: { appendOnClick: addBlock },
    assetManager: { upload: false, embedAsBase64: false, dropzone: false },
    plugins: [
      (one) => grapesMjml(one, { useCustomTheme: false, imagePlaceholderSrc: "", overwriteExport: false }),
    ],
  });
  openToKeys(container, editor);
  tellPressed(editor);
  editor.setComponents(design);
  editor.on("load", () => tellChanges(editor, onChange));
  return editor;
}

/** A panel's buttons are named, reached by Tab, and tell in words whether they are on. */
function tellPressed(editor: Editor): void {
  for (const panel of editor.Panels.getPanels().models)
    for (const button of panel.buttons.models) {
      const tell = () => {
        const { title = "", ...attributes } = button.get("attributes") ?? {};
        const pressed = String(Boolean(button.get("active")));
        const told = { role: "button", tabindex: "0", "aria-pressed": pressed };
        button.set("attributes", { ...attributes, title, "aria-label": title, ...told });
      };
      button.on("change:active", tell);
      tell();
    }
}

/** What opening itself changes is not the author's doing. */
function tellChanges(editor: Editor, onChange: Opening["onChange"]): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let known = designOf(editor);
  editor.on("update", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const design = designOf(editor);
      if (design === known) return;
      known = design;
      onChange(design);
    }, SETTLED_MS);
  });
}

/** The MJML on the canvas, without what the editor stands it in. */
function designOf(editor: Editor): string {
  const written = editor.getHtml();
  return /<mjml[\s\S]*<\/mjml>/.exec(written)?.[0] ?? written;
}
