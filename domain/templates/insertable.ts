import { segment } from "./variable";

/** A value a template may insert, as `{{path}}`. */
export interface Variable {
  path: string;
  group: VariableGroup;
  example: string;
}

export const variableGroups = ["Person", "Attributes", "Metrics", "Device and place"] as const;
export type VariableGroup = (typeof variableGroups)[number];

const standard = (group: VariableGroup, examples: Record<string, string>): Variable[] =>
  Object.entries(examples).map(([path, example]) => ({ path, group, example }));

/** TPL-11: what every person may have; what a project's people really have is found in its rows. */
export const standardVariables: Variable[] = [
  ...standard("Person", {
    "User.UserAttributes.first_name": "Ada",
    "User.UserId": "ada-lovelace",
    Address: "ada@example.com",
    Id: "ada",
    unsubscribe_url: "The page where this person can opt out",
    ChannelType: "EMAIL",
    OptOut: "NONE",
    EndpointStatus: "ACTIVE",
    CreationDate: "2026-01-05T08:00:00.000Z",
    EffectiveDate: "2026-03-01T17:30:00.000Z",
    RequestId: "a3f1c2…",
  }),
  ...standard("Device and place", {
    "Location.City": "London",
    "Location.Country": "GB",
    "Location.Region": "England",
    "Location.PostalCode": "W1J 7NF",
    "Location.Latitude": "51.5",
    "Location.Longitude": "-0.14",
    "Demographic.Locale": "en-GB",
    "Demographic.Timezone": "Europe/London",
    "Demographic.Platform": "iOS",
    "Demographic.PlatformVersion": "19.2",
    "Demographic.Make": "Apple",
    "Demographic.Model": "iPhone",
    "Demographic.ModelVersion": "17",
    "Demographic.AppVersion": "4.1",
  }),
];

/** Where a value is found: on everybody, with people of the project at hand, of several, or of another one. */
export type Origin = "standard" | "here" | "several" | "elsewhere";

export interface FoundVariable extends Variable {
  origin: Origin;
}

interface Described {
  attributes: Record<string, readonly string[]>;
  metrics: Record<string, number>;
  demographic: Record<string, string>;
  location: Record<string, string | number>;
  userAttributes: Record<string, readonly string[]>;
}

/** The values these people have values for, each once, with the first value met as its example. */
export function insertablesOf(people: Described[]): Variable[] {
  const found = new Map<string, Variable>();
  const note = (prefix: string, group: VariableGroup, values: Record<string, unknown>) => {
    for (const [name, value] of Object.entries(values)) {
      const path = `${prefix}.${segment(name)}`;
      const example = exampleOf(value);
      if (example !== "" && !found.has(path)) found.set(path, { path, group, example });
    }
  };
  for (const person of people) {
    note("User.UserAttributes", "Person", person.userAttributes);
    note("Attributes", "Attributes", person.attributes);
    note("Metrics", "Metrics", person.metrics);
    note("Demographic", "Device and place", person.demographic);
    note("Location", "Device and place", person.location);
  }
  return [...found.values()].sort((a, b) => a.path.localeCompare(b.path));
}

interface OfProject {
  isHere: boolean;
  variables: Variable[];
}

/** TPL-10: all values of some projects, each once and with its origin; an example of the project at hand goes first. */
export function withOrigins(projects: OfProject[]): FoundVariable[] {
  const known = new Set(standardVariables.map(({ path }) => path));
  const all = new Map<string, { variable: Variable; times: number; isHere: boolean }>();
  const ordered = [...projects].sort((one, other) => Number(other.isHere) - Number(one.isHere));
  for (const { isHere, variables } of ordered) {
    for (const variable of variables) {
      const before = all.get(variable.path) ?? { variable, times: 0, isHere: false };
      all.set(variable.path, { ...before, times: before.times + 1, isHere: before.isHere || isHere });
    }
  }
  const found = [...all.values()].map(({ variable, times, isHere }) => ({
    ...variable,
    origin: originOf({ isStandard: known.has(variable.path), times, isHere }),
  }));
  const rest = standardVariables
    .filter(({ path }) => !all.has(path))
    .map((variable) => ({ ...variable, origin: "standard" as const }));
  return [...found.sort((a, b) => a.path.localeCompare(b.path)), ...rest];
}

function originOf({
  isStandard,
  times,
  isHere,
}: {
  isStandard: boolean;
  times: number;
  isHere: boolean;
}): Origin {
  if (isStandard) return "standard";
  if (times > 1) return "several";
  return isHere ? "here" : "elsewhere";
}

function exampleOf(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return first === undefined || first === null ? "" : String(first).slice(0, 60);
}
