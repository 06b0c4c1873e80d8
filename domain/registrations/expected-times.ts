interface Expected {
  step: string;
  usual: string;
  longest: string;
}

/** TDL-1, 10DLC 3.2: the line from nothing to ready, and how long each step takes. An installation's own history says better. */
export const expectedTimes = {
  company: {
    step: "Company",
    usual: "seconds to two minutes",
    longest: "two business days; three weeks abroad",
  },
  vetting: { step: "Vetting", usual: "about a minute", longest: "a day; three weeks abroad" },
  useCase: { step: "Registered use case", usual: "three to seven business days", longest: "four weeks" },
  number: { step: "Number", usual: "seconds", longest: "ten days" },
  association: { step: "Ready at all carriers", usual: "minutes to hours", longest: "14 days" },
} as const satisfies Record<string, Expected>;
export type RegistrationStep = keyof typeof expectedTimes;
export const registrationSteps = Object.keys(expectedTimes) as RegistrationStep[]; // the keys of the object above
