"use client";

import "grapesjs/dist/css/grapes.min.css";
import { useEffect, useRef } from "react";
import { compileDesign } from "./compile-design";
import classes from "./design-canvas.module.css";
import { openEditor } from "./open-editor";

interface Props {
  design: string;
  onChange: (changed: { design: string; html: string }) => void;
}

/** Loaded only where somebody designs: the editor weighs as much as the rest of the console. */
export default function DesignCanvas({ design, onChange }: Props) {
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
    return () => editor.destroy();
  }, []);
  return (
    <section className={classes.frame} aria-label="Design">
      <div ref={container} />
    </section>
  );
}
