import type { Criteria } from "@/domain/segments/criteria";

/** A believable first segment: it works for any project, whatever is known of its people. */
export const sampleName = "Engaged readers";
export const sampleDescription = "Opened a mail in the last 30 days, and has not opted out.";
export const sampleCriteria: Criteria = {
  kind: "group",
  match: "all",
  nodes: [
    {
      kind: "event",
      did: true,
      type: "_email.open",
      where: [],
      times: { compare: "at_least", number: 1 },
      window: { kind: "last", span: { amount: 30, unit: "days" } },
    },
    {
      kind: "group",
      match: "none",
      nodes: [
        {
          kind: "value",
          subject: { of: "field", name: "OptOut" },
          test: { operator: "is", values: ["ALL"] },
        },
      ],
    },
  ],
};
