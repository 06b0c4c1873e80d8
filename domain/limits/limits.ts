interface Limit {
  default: number;
  pinpoint: number;
  least: number;
  most: number;
}

/** END-13, END-14, IMP-2, IMP-4, SEG-14, EVT-5, EVT-7, QTA-9 to QTA-12: how much a project takes in. Pinpoint's figures are where settings begin, or below that. */
export const limits = {
  endpointsPerUser: { default: 15, pinpoint: 15, least: 1, most: 100 },
  attributeNames: { default: 250, pinpoint: 250, least: 1, most: 2_000 }, // over Attributes, Metrics and UserAttributes
  nameCharacters: { default: 50, pinpoint: 50, least: 1, most: 200 },
  valueCharacters: { default: 100, pinpoint: 100, least: 1, most: 1_000 },
  valuesPerAttribute: { default: 50, pinpoint: 50, least: 1, most: 500 },
  endpointKilobytes: { default: 15, pinpoint: 15, least: 1, most: 100 }, // below what a row of a file may have
  importMegabytes: { default: 1_024, pinpoint: 1_024, least: 1, most: 10_240 },
  importsWaiting: { default: 10, pinpoint: 10, least: 1, most: 100 },
  importsActive: { default: 10, pinpoint: 10, least: 1, most: 100 },
  segmentConditions: { default: 500, pinpoint: 100, least: 1, most: 1_000 },
  segmentValues: { default: 10_000, pinpoint: 100, least: 1, most: 50_000 },
  segmentValueCharacters: { default: 1_000, pinpoint: 100, least: 1, most: 1_000 },
  eventsPerCall: { default: 100, pinpoint: 100, least: 1, most: 1_000 },
  eventCallMegabytes: { default: 4, pinpoint: 4, least: 1, most: 7 }, // a call has at most 7
  eventKilobytes: { default: 1_000, pinpoint: 1_000, least: 1, most: 4_000 },
  eventKeys: { default: 40, pinpoint: 40, least: 1, most: 200 },
  eventKeyCharacters: { default: 50, pinpoint: 50, least: 1, most: 200 },
  eventValueCharacters: { default: 200, pinpoint: 200, least: 1, most: 2_000 },
  eventTypes: { default: 1_500, pinpoint: 1_500, least: 1, most: 10_000 },
  eventAttributeKeys: { default: 500, pinpoint: 500, least: 1, most: 5_000 },
  eventMetricKeys: { default: 500, pinpoint: 500, least: 1, most: 5_000 },
  eventDaysLate: { default: 90, pinpoint: 90, least: 1, most: 3_650 },
  eventHoursAhead: { default: 24, pinpoint: 24, least: 1, most: 720 },
  eventCampaigns: { default: 1_000, pinpoint: 25, least: 1, most: 2_000 }, // as many runs as an engine looks after
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;
export const limitNames = Object.keys(limits) as LimitName[]; // the keys of the object above

/** What holds in a project. */
export type Limits = Record<LimitName, number>;

export const defaultLimits: Limits = fromEach((name) => limits[name].default);

/** `set` is what a project has chosen; all else is as it is by default. */
export function limitsOf(set: { [N in LimitName]?: number | undefined }): Limits {
  return fromEach((name) => set[name] ?? limits[name].default);
}

/** What is to be kept of a choice: a limit at its default follows the default. */
export function chosenOf(wanted: Limits): Partial<Limits> {
  const chosen = limitNames.filter((name) => wanted[name] !== limits[name].default);
  return Object.fromEntries(chosen.map((name) => [name, wanted[name]]));
}

export function fromEach<T>(make: (name: LimitName) => T): Record<LimitName, T> {
  return Object.fromEntries(limitNames.map((name) => [name, make(name)])) as Record<LimitName, T>; // one for each name
}
