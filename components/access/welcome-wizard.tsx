"use client";

import { Stepper } from "@mantine/core";
import { useState } from "react";
import { ChooseStart } from "./choose-start";
import { CreateOwnerForm } from "./create-owner-form";
import { NameProjectForm } from "./name-project-form";

/** The first run, in three steps. Whoever comes back after the first goes on at the second. */
export function WelcomeWizard({ hasOwner }: { hasOwner: boolean }) {
  const [step, setStep] = useState(hasOwner ? 1 : 0);
  const [projectName, setProjectName] = useState("");
  return (
    <>
      <Stepper
        active={step}
        size="xs"
        iconSize={28}
        mb="lg"
        wrap={false}
        allowNextStepsSelect={false}
        aria-label="Steps"
        styles={{ separator: { marginInline: 6 }, stepBody: { marginInlineStart: 8 } }}
      >
        <Stepper.Step label="You" allowStepSelect={false} />
        <Stepper.Step label="Project" allowStepSelect={step === 2} onClick={() => setStep(1)} />
        <Stepper.Step label="Start" allowStepSelect={false} />
      </Stepper>
      {step === 0 && <CreateOwnerForm onDone={() => setStep(1)} />}
      {step === 1 && (
        <NameProjectForm
          name={projectName}
          onDone={(name) => {
            setProjectName(name);
            setStep(2);
          }}
        />
      )}
      {step === 2 && <ChooseStart name={projectName} onBack={() => setStep(1)} />}
    </>
  );
}
