import { csvLine } from "@/domain/shared/csv";
import { toRefusal } from "./respond";

type Row = Parameters<typeof csvLine>[0];

export interface CsvFile {
  name: string;
  head: Row;
  delimiter?: string; // a comma, unless it is said
  /** A page of rows at a time. */
  pages: AsyncGenerator<Row[]>;
}

/** A table as a download, its rows read as fast as the browser takes them. What `open` refuses is answered in words. */
export async function answerCsv(open: () => Promise<CsvFile>): Promise<Response> {
  try {
    const { name, ...table } = await open();
    return new Response(streamOf(table), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    const { status, message } = toRefusal(error);
    if (status === 500) console.error("A table could not be downloaded", error);
    return new Response(message, { status });
  }
}

function streamOf({ head, pages, delimiter }: Omit<CsvFile, "name">): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  return new ReadableStream({
    start: (stream) => stream.enqueue(bytes.encode(csvLine(head, delimiter))),
    pull: async (stream) => {
      const page = await pages.next();
      if (page.done) return stream.close();
      stream.enqueue(bytes.encode(page.value.map((row) => csvLine(row, delimiter)).join("")));
    },
    cancel: async () => {
      await pages.return(undefined);
    },
  });
}
