import { exampleFile } from "@/domain/imports/example";

export function GET() {
  return new Response(exampleFile, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="people-example.csv"',
    },
  });
}
