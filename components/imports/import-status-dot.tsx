import type { ImportStatus } from "@/domain/imports/status";
import { importStatusWords } from "@/domain/imports/status-words";
import { StatusDot } from "../ui/status-dot";

export function ImportStatusDot({ status }: { status: ImportStatus }) {
  const { word, tone } = importStatusWords[status];
  return <StatusDot tone={tone}>{word}</StatusDot>;
}
