"use client";

import { Anchor, Text } from "@mantine/core";
import { type RefObject, useId, useRef } from "react";
import { inWords, type TemplateProblem } from "@/domain/templates/problem";
import classes from "./code-field.module.css";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  field: RefObject<HTMLTextAreaElement | null>;
  problem: TemplateProblem | null;
  readOnly?: boolean;
  height?: number;
}

/** A plain text area with line numbers. Tab leaves it, so that the keyboard is never caught in it. */
export function CodeField({ label, value, onChange, field, problem, readOnly, height = 548 }: Props) {
  const gutter = useRef<HTMLPreElement>(null);
  const problemId = useId();
  return (
    <div>
      <div className={classes.frame} data-invalid={problem ? true : undefined}>
        <LineNumbers ref={gutter} lines={value.split("\n").length} wrong={problem?.line} height={height} />
        <textarea
          ref={field}
          className={classes.area}
          style={{ height }}
          aria-label={label}
          aria-invalid={problem !== null}
          aria-describedby={problem ? problemId : undefined}
          spellCheck={false}
          wrap="off"
          readOnly={readOnly}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onScroll={(event) => gutter.current?.scrollTo({ top: event.currentTarget.scrollTop })}
        />
      </div>
      {problem && (
        <Text id={problemId} role="alert" fz="sm" c="var(--mantine-color-error)" mt={6}>
          {inWords(problem)}{" "}
          <Anchor component="button" type="button" fz="sm" onClick={() => goTo(field.current, problem)}>
            Go there
          </Anchor>
        </Text>
      )}
    </div>
  );
}

interface LineNumbersProps {
  lines: number;
  wrong: number | undefined;
  height: number;
  ref: RefObject<HTMLPreElement | null>;
}

function LineNumbers({ lines, wrong, height, ref }: LineNumbersProps) {
  const numbers = Array.from({ length: lines }, (_, index) => index + 1);
  return (
    <pre ref={ref} className={classes.gutter} style={{ height }} aria-hidden>
      {numbers.map((line) => (
        <span key={line}>
          {line === wrong ? <mark>{line}</mark> : line}
          {"\n"}
        </span>
      ))}
    </pre>
  );
}

/** Puts the cursor at a line and column, both from 1, and brings it into view. */
function goTo(area: HTMLTextAreaElement | null, { line, column }: TemplateProblem) {
  if (!area) return;
  const before = area.value.split("\n").slice(0, line - 1);
  const at = before.reduce((sum, text) => sum + text.length + 1, 0) + Math.max(0, column - 1);
  area.focus();
  area.setSelectionRange(at, at);
  const lineHeight = area.scrollHeight / Math.max(1, area.value.split("\n").length);
  area.scrollTop = Math.max(0, (line - 5) * lineHeight);
}
