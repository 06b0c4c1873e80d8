import { expect, test } from "vitest";
import { newActivity } from "../activities";
import { ENTRY } from "../graph/graph";
import { Journey, newJourney } from "../journey";
import { fromPinpoint } from "./from-pinpoint";
import { toPinpoint } from "./to-pinpoint";

const [welcome, other] = ["1".repeat(32), "2".repeat(32)];
const names = {
  templateId: (_: string, name: string) => (name === "welcome" ? welcome : null),
  templateName: (id: string) => (id === welcome ? "welcome" : null),
};

const read = (written: unknown) => {
  const journey = fromPinpoint(written, names);
  if (!journey.ok) throw new Error(journey.findings.join("\n"));
  return journey.journey;
};

const everything = {
  Name: "Welcome_1",
  StartActivity: "mail",
  StartCondition: {
    Description: "Bought something",
    EventStartCondition: {
      SegmentId: other,
      EventFilter: {
        FilterType: "ENDPOINT",
        Dimensions: {
          EventType: { DimensionType: "INCLUSIVE", Values: ["purchase"] },
          Attributes: {
            plan: { Values: ["gold", "silver"] },
            city: { AttributeType: "EXCLUSIVE", Values: ["Bonn"] },
          },
          Metrics: { total: { ComparisonOperator: "GREATER_THAN", Value: 10 } },
        },
      },
    },
  },
  Activities: {
    mail: {
      Description: "Welcome",
      EMAIL: {
        NextActivity: "split",
        TemplateName: "welcome",
        TemplateVersion: "3",
        MessageConfig: { FromAddress: "a@example.com" },
      },
    },
    split: {
      ConditionalSplit: {
        Condition: {
          Operator: "ANY",
          Conditions: [
            {
              EventCondition: {
                MessageActivity: "mail",
                Dimensions: {
                  EventType: { DimensionType: "INCLUSIVE", Values: ["_email.open"] },
                  Attributes: {},
                },
              },
            },
            { SegmentCondition: { SegmentId: other } },
            { SegmentDimensions: { Metrics: { orders: { ComparisonOperator: "EQUAL", Value: 1 } } } },
          ],
        },
        TrueActivity: "many",
        FalseActivity: "text",
      },
    },
    text: {
      SMS: {
        TemplateName: "welcome",
        MessageConfig: {
          MessageType: "PROMOTIONAL",
          OriginationNumber: "+1",
          SenderId: "WAY",
          EntityId: "e",
          TemplateId: "t",
        },
      },
    },
    many: {
      MultiCondition: {
        Branches: [
          { Condition: { SegmentCondition: { SegmentId: other } }, NextActivity: "pause" },
          { Condition: { SegmentCondition: { SegmentId: welcome } } },
        ],
        DefaultActivity: "dice",
        EvaluationWaitTime: { WaitFor: "PT0S" },
      },
    },
    pause: { Wait: { NextActivity: "app", WaitTime: { WaitUntil: "2026-12-24T00:00:00Z" } } },
    dice: { RandomSplit: { Branches: [{ NextActivity: "out", Percentage: 30 }, { Percentage: 70 }] } },
    out: { Holdout: { NextActivity: "call", Percentage: 5 } },
    call: { ContactCenter: { NextActivity: "hook" } },
    hook: {
      CUSTOM: {
        DeliveryUri: "https://example.com",
        EndpointTypes: ["CUSTOM"],
        MessageConfig: { Data: "x" },
        TemplateName: "t",
        TemplateVersion: "1",
      },
    },
    app: { PUSH: { TemplateName: "welcome", MessageConfig: { TimeToLive: "60" } } },
  },
  Schedule: { StartTime: "2026-12-01T00:00:00Z", EndTime: "2027-01-01T00:00:00Z", Timezone: "UTC+02" },
  LocalTime: false,
  TimezoneEstimationMethods: ["PHONE_NUMBER"],
  Limits: {
    DailyCap: 2,
    TotalCap: 0,
    MessagesPerSecond: 50,
    EndpointReentryCap: 3,
    EndpointReentryInterval: "P1D",
    TimeframeCap: { Cap: 5, Days: 7 },
  },
  QuietTime: { Start: "21:00", End: "08:00" },
  WaitForQuietTime: true,
  SendingSchedule: true,
  OpenHours: { EMAIL: { MONDAY: [{ StartTime: "09:00", EndTime: "17:00" }], SUNDAY: [] } },
  ClosedDays: {
    SMS: [{ Name: "Holiday", StartDateTime: "2026-12-25T00:00", EndDateTime: "2026-12-27T00:00" }],
  },
  RefreshFrequency: "P1D",
  RefreshOnSegmentUpdate: true,
  JourneyChannelSettings: { ConnectCampaignArn: "arn:c", ConnectCampaignExecutionRoleArn: "arn:r" },
  tags: { team: "growth" },
};

test("[JRN-33] [JRN-39] a journey of the API comes back as it was written, hidden waits and all", () => {
  const journey = read(everything);
  expect(toPinpoint(journey, names)).toEqual({ journey: everything, notes: [] });
  expect(Journey.parse(structuredClone(journey))).toEqual(journey);
});

test.each([
  ["nothing but a name", { Name: "a" }],
  ["an entry by segment", { Name: "a", StartCondition: { SegmentStartCondition: { SegmentId: other } } }],
  ["an event that is not chosen", { Name: "a", StartCondition: { EventStartCondition: {} } }],
  [
    "a split that says nothing",
    {
      Name: "a",
      Activities: {
        s: { ConditionalSplit: {} },
        m: { MultiCondition: {} },
        r: { RandomSplit: {} },
        w: { Wait: {} },
      },
    },
  ],
  [
    "a way to nowhere",
    { Name: "a", StartActivity: "gone", Activities: { m: { EMAIL: { NextActivity: "gone" } } } },
  ],
])("[JRN-33] a draft with %s comes back as it was written", (_, written) => {
  expect(toPinpoint(read(written), names).journey).toEqual(written);
});

test("[JRN-40] an exit is drawn here and left out there", () => {
  const mail = { ...newActivity("email"), next: { next: "end" } };
  const journey = newJourney("a");
  const graph = { ...journey.graph, mail, end: newActivity("exit") };
  expect(toPinpoint({ ...journey, graph }, names).journey.Activities).toEqual({ mail: { EMAIL: {} } });
  expect(read({ Name: "a", Activities: { mail: { EMAIL: {} } } }).graph).toMatchObject({
    mail: { next: {} },
  });
});

test("[JRN-26] [JRN-29] what Pinpoint cannot say is said in words", () => {
  const split = newActivity("yes_no_split");
  const call = newActivity("contact_centre");
  const graph = {
    [ENTRY]: newActivity("segment_entry"),
    split: { ...split, config: { ...split.config, early: true } },
    call: { ...call, config: { ...call.config, url: "https://example.com" } },
  };
  const { notes } = toPinpoint({ ...newJourney("a"), graph }, names);
  expect(notes).toEqual([
    expect.stringMatching(/^Yes\/no split: .*end of its wait/),
    expect.stringMatching(/^Send through a contact centre: .*Connect/),
  ]);
});

test.each([
  [{}, /Name/],
  [{ Name: "a", Activities: { a: {} } }, /exactly one of/],
  [{ Name: "a", Activities: { a: { EMAIL: {}, SMS: {} } } }, /exactly one of/],
  [{ Name: "a", Activities: { _entry: { EMAIL: {} } } }, /letters and digits/],
  [
    { Name: "a", Activities: { a: { EMAIL: { TemplateName: "gone" } } } },
    /Activities\.a: There is no template “gone”/,
  ],
  [{ Name: "a", Activities: { a: { EMAIL: { TemplateVersion: "x" } } } }, /no version/],
  [
    { Name: "a", Activities: { a: { Wait: { WaitTime: { WaitFor: "PT1H", WaitUntil: "2026-01-01" } } } } },
    /two ways/,
  ],
  [{ Name: "a", StartCondition: { SegmentStartCondition: { SegmentId: "x" } } }, /32 hex/],
  [
    { Name: "a", StartCondition: { SegmentStartCondition: { SegmentId: other }, EventStartCondition: {} } },
    /by a segment or by an event/,
  ],
  [{ Name: "a", Wishes: 1 }, /Wishes/],
])("what has no sense is refused in words: %j", (written, message) => {
  const answer = fromPinpoint(written, names);
  expect(answer.ok ? [] : answer.findings).toEqual([expect.stringMatching(message)]);
});
