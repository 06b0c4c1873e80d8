import type { Endpoint } from "@/db/schema";
import { csvColumns, type ExportColumns, valuesWithoutColumn } from "@/domain/exports/columns";
import { endpointLine } from "@/domain/exports/endpoint-line";
import type { ExportFormat } from "@/domain/exports/status";
import { csvLine } from "@/domain/shared/csv";
import { personOf } from "@/domain/templates/person";

interface Writer {
  head: string;
  row: (endpoint: Endpoint) => string;
  /** Values of theirs that have no column. */
  leftOut: (endpoint: Endpoint) => number;
}

const BYTE_ORDER_MARK = "\ufeff"; // or Excel takes UTF-8 for the old encoding of its country

/** How a format writes its rows; the compiler asks for each format. */
const writers: Record<ExportFormat, (columns: ExportColumns) => Writer> = {
  csv: (found) => {
    const columns = csvColumns(found);
    return {
      head: BYTE_ORDER_MARK + csvLine(columns.map(({ header }) => header)),
      row: (endpoint) => {
        const person = personOf(endpoint);
        return csvLine(columns.map(({ cell }) => cell(person)));
      },
      leftOut: (endpoint) => valuesWithoutColumn(endpoint, found),
    };
  },
  json: () => ({
    head: "",
    row: (endpoint) =>
      endpointLine(personOf(endpoint), {
        applicationId: endpoint.projectId,
        cohortId: endpoint.cohortId,
      }),
    leftOut: () => 0,
  }),
};

export function writerFor(format: ExportFormat, columns: ExportColumns): Writer {
  return writers[format](columns);
}
