import { z } from "zod";
import { projectContext } from "@/server/access/project-context";
import { ImportFile, importFile } from "@/server/imports/import-file";
import { defineNoun, defineVerb } from "../noun";

export const endpointsNoun = defineNoun({
  name: "endpoints",
  describe: "The people of a project, by their addresses",
  verbs: [
    defineVerb({
      name: "import",
      describe:
        "Import people from a CSV or JSON file, with or without a running engine, and print the report",
      needs: { "--project <id>": "the project", "--file <path>": "the file" },
      options: {
        "--channel <type>": "EMAIL, SMS …: of the addresses, where no column says it",
        "--segment <name>": "make an imported segment of them, under this name",
        "--segment-only": "save nobody: only make the segment, of people who are there",
        "--into <id>": "add them to this imported segment",
        "--replace": "with --into: the segment is these people alone",
      },
      input: ImportFile.extend({ project: z.string() }),
      act: async (ctx, { project, ...input }) => {
        const report = await importFile(await projectContext(ctx, project), input);
        const { rows, created, updated, unchanged, repeated, failed, failures, seconds } = report;
        const summary = `${rows} rows in ${seconds.toFixed(1)} s: ${created} created, ${updated} updated, ${unchanged} unchanged, ${repeated} repeated, ${failed} failed`;
        const lines = failures.map(
          ({ row, column, reason }) => `row ${row}${column && `, ${column}`}: ${reason}`,
        );
        return { json: report, text: [summary, ...segmentLine(report), ...lines].join("\n") };
      },
    }),
  ],
});

type Report = Awaited<ReturnType<typeof importFile>>;

function segmentLine({ segment, listed }: Report): string[] {
  return segment ? [`${listed} put into the segment “${segment.name}” (${segment.id})`] : [];
}
