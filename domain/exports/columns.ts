import { demographicFields, locationFields } from "@/domain/endpoints/endpoint-draft";
import type { EndpointFacts, Person } from "@/domain/templates/person";

/** The names a CSV export has columns for, and for lists how many: a list takes as many columns as its longest (IMP-7). */
export interface ExportColumns {
  attributes: Record<string, number>;
  userAttributes: Record<string, number>;
  metrics: string[];
}

type Cell = string | number | null | undefined;

/** A column of the file: its header as an import reads it (IMP-6), and what stands below it. */
interface Column {
  header: string;
  cell: (person: Person) => Cell;
}

/** The columns of a CSV export in their order; a file written so can be imported again. */
export function csvColumns({ attributes, userAttributes, metrics }: ExportColumns): Column[] {
  return [
    { header: "Id", cell: ({ Id }) => Id },
    { header: "ChannelType", cell: ({ ChannelType }) => ChannelType },
    { header: "Address", cell: ({ Address }) => Address },
    { header: "OptOut", cell: ({ OptOut }) => OptOut },
    { header: "User.UserId", cell: ({ User }) => User.UserId },
    ...inOrder(attributes).flatMap(([name, count]) =>
      repeated(`Attributes.${name}`, count, ({ Attributes }) => own(Attributes, name)),
    ),
    ...inOrder(userAttributes).flatMap(([name, count]) =>
      repeated(`User.UserAttributes.${name}`, count, ({ User }) => own(User.UserAttributes, name)),
    ),
    ...metrics
      .toSorted()
      .map((name) => ({ header: `Metrics.${name}`, cell: ({ Metrics }: Person) => own(Metrics, name) })),
    ...locationFields.map((name) => ({
      header: `Location.${name}`,
      cell: ({ Location }: Person) => own(Location, name),
    })),
    ...demographicFields.map((name) => ({
      header: `Demographic.${name}`,
      cell: ({ Demographic }: Person) => own(Demographic, name),
    })),
    { header: "EndpointStatus", cell: ({ EndpointStatus }) => EndpointStatus },
    { header: "CreationDate", cell: ({ CreationDate }) => CreationDate },
    { header: "EffectiveDate", cell: ({ EffectiveDate }) => EffectiveDate },
  ];
}

/** What an endpoint has that came after the columns were found. */
export function valuesWithoutColumn(
  { attributes, userAttributes, metrics }: Having,
  columns: ExportColumns,
): number {
  const lists = (kept: Having["attributes"], counts: Record<string, number>) =>
    Object.entries(kept).map(([name, list]) => Math.max(0, list.length - (own(counts, name) ?? 0)));
  const numbers = Object.keys(metrics).filter((name) => !columns.metrics.includes(name)).length;
  return [...lists(attributes, columns.attributes), ...lists(userAttributes, columns.userAttributes)].reduce(
    (total, each) => total + each,
    numbers,
  );
}

type Having = Pick<EndpointFacts, "attributes" | "userAttributes" | "metrics">;

function repeated(header: string, count: number, list: (person: Person) => string[] | undefined): Column[] {
  return Array.from({ length: count }, (_, nth) => ({ header, cell: (person) => list(person)?.[nth] }));
}

function inOrder(counts: Record<string, number>): [string, number][] {
  return Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** An attribute may be called “constructor”. */
function own<T>(values: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
