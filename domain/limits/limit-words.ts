import type { LimitName } from "./limits";

interface Words {
  label: string;
  unit: string;
  protects: string;
}

export const limitGroups: { title: string; description: string; names: LimitName[] }[] = [
  {
    title: "People",
    description:
      "For what comes in by import, by hand and by programs. Who is here already stays as they are, and what goes beyond a limit is refused with the place and the fix.",
    names: [
      "endpointsPerUser",
      "attributeNames",
      "nameCharacters",
      "valueCharacters",
      "valuesPerAttribute",
      "endpointKilobytes",
    ],
  },
  {
    title: "Imports",
    description: "Uploaded files are kept in the database until they are imported.",
    names: ["importMegabytes", "importsWaiting", "importsActive"],
  },
  {
    title: "Segments",
    description:
      "Looked at when a segment is saved, copied or brought in; those that are there go on. How many people a segment has is not limited, whether it is described or imported (Pinpoint: 100,000,000 imported).",
    names: ["segmentConditions", "segmentValues", "segmentValueCharacters"],
  },
  {
    title: "Events",
    description:
      "For events that applications send. One that goes beyond a limit is dropped by itself, with its reason in the ingestion log; the rest of its call is taken. How many values an attribute of events has over time is not limited (Pinpoint: 100,000).",
    names: [
      "eventsPerCall",
      "eventCallMegabytes",
      "eventKilobytes",
      "eventKeys",
      "eventKeyCharacters",
      "eventValueCharacters",
      "eventTypes",
      "eventAttributeKeys",
      "eventMetricKeys",
      "eventDaysLate",
      "eventHoursAhead",
      "eventCampaigns",
    ],
  },
];

export const limitWords: Record<LimitName, Words> = {
  endpointsPerUser: {
    label: "Endpoints of a user",
    unit: "endpoints",
    protects:
      "Keeps a program that gives everybody the same user id from making one giant person. One more push endpoint displaces the oldest one; on other channels it is refused.",
  },
  attributeNames: {
    label: "Names of attributes and metrics",
    unit: "names",
    protects: "Keeps misspelled and made-up names from filling the catalogue of attributes.",
  },
  nameCharacters: {
    label: "Length of a name",
    unit: "characters",
    protects: "Keeps lists and forms readable.",
  },
  valueCharacters: {
    label: "Length of a value",
    unit: "characters",
    protects: "Keeps whole texts out of attributes: the search and segments look at every value.",
  },
  valuesPerAttribute: {
    label: "Values of an attribute",
    unit: "values",
    protects: "Keeps lists from growing for ever, such as every article somebody has looked at.",
  },
  endpointKilobytes: {
    label: "Size of an endpoint",
    unit: "KB",
    protects: "Keeps counting and sending quick: both read whole endpoints.",
  },
  importMegabytes: {
    label: "Size of a file",
    unit: "MB",
    protects: "Keeps the disk of the database from filling up. Of a packed file its packed size counts.",
  },
  importsWaiting: {
    label: "Files that wait to be started",
    unit: "files",
    protects: "Keeps the disk of the database from filling up. As many files can be dropped at once.",
  },
  importsActive: {
    label: "Imports under way",
    unit: "imports",
    protects: "Keeps other projects from waiting behind many imports of this one.",
  },
  segmentConditions: {
    label: "Conditions of a segment",
    unit: "conditions",
    protects: "Keeps counting quick.",
  },
  segmentValues: {
    label: "Values of a segment",
    unit: "values",
    protects:
      "Keeps counting quick, over all conditions of a segment. A longer list is better imported as a segment.",
  },
  segmentValueCharacters: {
    label: "Length of a value in a segment",
    unit: "characters",
    protects: "Keeps a list that was pasted as one single value from being saved.",
  },
  eventsPerCall: {
    label: "Events of a call",
    unit: "events",
    protects: "Keeps one call from holding up the others. A call with more is refused whole.",
  },
  eventCallMegabytes: {
    label: "Size of a call with events",
    unit: "MB",
    protects: "Keeps memory free while many calls are read at once. A larger call is refused whole.",
  },
  eventKilobytes: {
    label: "Size of an event",
    unit: "KB",
    protects: "Keeps the table of events quick to read.",
  },
  eventKeys: {
    label: "Attributes and metrics of an event",
    unit: "names",
    protects: "Keeps whole documents out of events.",
  },
  eventKeyCharacters: {
    label: "Length of a name in an event",
    unit: "characters",
    protects: "Keeps lists and forms readable.",
  },
  eventValueCharacters: {
    label: "Length of a value in an event",
    unit: "characters",
    protects: "Keeps whole texts out of events: segments and triggers look at every value.",
  },
  eventTypes: {
    label: "Names of events",
    unit: "names",
    protects: "Keeps programs that put ids into the names of events from filling the catalogue.",
  },
  eventAttributeKeys: {
    label: "Names of event attributes",
    unit: "names",
    protects: "Keeps misspelled and made-up names from filling the catalogue.",
  },
  eventMetricKeys: {
    label: "Names of event metrics",
    unit: "names",
    protects: "Keeps misspelled and made-up names from filling the catalogue.",
  },
  eventDaysLate: {
    label: "How late an event may come",
    unit: "days",
    protects: "Keeps devices with a wrong clock from changing what was long ago.",
  },
  eventHoursAhead: {
    label: "How far ahead an event’s clock may be",
    unit: "hours",
    protects: "Keeps devices with a wrong clock from writing into the future.",
  },
  eventCampaigns: {
    label: "Campaigns that wait for events",
    unit: "campaigns",
    protects: "Keeps the engine quick: it looks after each of them all the time.",
  },
};

/** 1,024 are 1 GB. */
export function megabytesInWords(megabytes: number): string {
  return megabytes % 1_024 === 0 ? `${megabytes / 1_024} GB` : `${megabytes.toLocaleString("en")} MB`;
}
