"use client";

import "grapesjs/dist/css/grapes.min.css";
import { type RefObject, useEffect, useRef } from "react";
import type { Insert } from "../use-fields";
import { compileDesign } from "./compile-design";
import classes from "./design-canvas.module.css";
import { insertText } from "./insert-text";
import { openEditor } from "./open-editor";

interface Props {
  design: string;
  onChange: (changed: { design: string; html: string }) => void;
  insertRef: RefObject<Insert>;
}

/** Loaded only where somebody designs: the editor weighs as much as the rest of the console. */
export default function DesignCanvas({ design, onChange, insertRef }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const began = useRef(design);
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  useEffect(() => {
    if (!container.current) return;
    const editor = openEditor({
      container: container.current,
      design: began.current,
      onChange: (changed) => tell.current({ design: changed, html: compileDesign(changed) }),
    });
    insertRef.current = (text) => insertText(editor, text);
    return () => {
      insertRef.current = null;
      editor.destroy();
    };
  }, [insertRef]);
  return (
    <section className={classes.frame} aria-label="Design">
      <div ref={container} />
    </section>
  );
}
