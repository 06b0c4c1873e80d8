import { segment } from "./variable";

/** A value a template may insert, as `{{path}}`. */
export interface Variable {
  path: string;
  group: VariableGroup;
  example: string;
}

export const variableGroups = ["Person", "Attributes", "Metrics", "Device and place"] as const;
export type VariableGroup = (typeof variableGroups)[number];

/** TPL-11: what every person may have; what a project's people really have is found in its rows. */
export const standardVariables: Variable[] = [
  { path: "User.UserAttributes.first_name", group: "Person", example: "Ada" },
  { path: "User.UserId", group: "Person", example: "ada-lovelace" },
  { path: "Address", group: "Person", example: "ada@example.com" },
  { path: "Id", group: "Person", example: "ada" },
  { path: "unsubscribe_url", group: "Person", example: "The page where this person can opt out" },
  { path: "Location.City", group: "Device and place", example: "London" },
  { path: "Location.Country", group: "Device and place", example: "GB" },
  { path: "Demographic.Locale", group: "Device and place", example: "en-GB" },
  { path: "Demographic.Timezone", group: "Device and place", example: "Europe/London" },
];

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

function exampleOf(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return first === undefined || first === null ? "" : String(first).slice(0, 60);
}
