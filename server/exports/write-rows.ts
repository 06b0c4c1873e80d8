import type { Endpoint } from "@/db/schema";
import { csvColumns, type ExportColumns } from "@/domain/exports/columns";
import { endpointLine } from "@/domain/exports/endpoint-line";
import type { ExportFormat } from "@/domain/exports/status";
import { csvLine } from "@/domain/shared/csv";
import { personOf } from "@/domain/templates/person";

interface Writer {
  head: string;
  row: (endpoint: Endpoint) => string;
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
    };
  },
  json: () => ({
    head: "",
    row: (endpoint) =>
      endpointLine(personOf(endpoint), {
        applicationId: endpoint.projectId,
        cohortId: endpoint.cohortId,
      }),
  }),
};

export function writerFor(format: ExportFormat, columns: ExportColumns): Writer {
  return writers[format](columns);
}
