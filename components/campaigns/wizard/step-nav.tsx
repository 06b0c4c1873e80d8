"use client";

import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import classes from "./step-nav.module.css";
import { type StepId, steps } from "./steps";

interface Props {
  current: StepId;
  onStep: (step: StepId) => void;
  /** How many errors each step has. */
  errors: (step: StepId) => number;
}

/** The five steps; each can be opened at any time. */
export function StepNav({ current, onStep, errors }: Props) {
  return (
    <nav aria-label="Steps">
      <ol className={classes.steps}>
        {steps.map(({ id, label }, nth) => {
          const wrong = errors(id);
          return (
            <li key={id} className={classes.step}>
              <UnstyledButton
                className={classes.button}
                data-current={id === current || undefined}
                aria-current={id === current ? "step" : undefined}
                onClick={() => onStep(id)}
              >
                <span className={classes.number} data-wrong={wrong > 0 || undefined} aria-hidden>
                  {wrong > 0 ? <IconAlertCircle size={16} /> : nth + 1}
                </span>
                <span className={classes.label}>{label}</span>
                {wrong > 0 && <VisuallyHidden>, something is missing</VisuallyHidden>}
              </UnstyledButton>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
