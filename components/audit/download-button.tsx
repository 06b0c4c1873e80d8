"use client";

import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { changeInWords, changesOf } from "@/domain/audit/changes";
import { csvLine } from "@/domain/shared/csv";
import { type RouterInputs, useTRPCClient } from "../trpc";
import type { Entry } from "./entry";

const HEAD = [
  "at",
  "who",
  "kind",
  "ip",
  "action",
  "subject",
  "subject id",
  "name",
  "project",
  "project id",
  "changes",
];
const PAGE = 1000;

/** Everything the filters let through, as a file; asked for in pages, up to this moment. */
export function DownloadButton({
  question,
  total,
}: {
  question: RouterInputs["audit"]["list"];
  total: number;
}) {
  const client = useTRPCClient();
  const download = useMutation({
    mutationFn: async () => {
      const until = question.until ?? new Date();
      const lines = [csvLine(HEAD)];
      for (let page = 1, more = true; more; page++) {
        const { rows } = await client.audit.list.query({ ...question, until, page, pageSize: PAGE });
        lines.push(...rows.map(lineOf));
        more = rows.length === PAGE;
      }
      save(new Blob(lines, { type: "text/csv" }));
    },
    onError: ({ message }) => notifications.show({ color: "red", message }),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      disabled={total === 0}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      Download CSV
    </Button>
  );
}

const lineOf = (entry: Entry) =>
  csvLine([
    entry.at.toISOString(),
    entry.actorName,
    entry.actorKind,
    entry.ip,
    entry.action,
    entry.subjectKind,
    entry.subjectId,
    entry.subjectName,
    entry.projectName,
    entry.projectId,
    changesOf(entry.before, entry.after).map(changeInWords).join("; "),
  ]);

function save(file: Blob) {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: url, download: "audit-log.csv" });
  link.click();
  URL.revokeObjectURL(url);
}
