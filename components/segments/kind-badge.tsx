import { Badge } from "@mantine/core";
import type { SegmentKind } from "@/domain/segments/kinds";

const words = { dynamic: "Dynamic", imported: "Imported" } as const satisfies Record<SegmentKind, string>;

export function KindBadge({ kind }: { kind: SegmentKind }) {
  return (
    <Badge color={kind === "dynamic" ? "marine" : "gray"} miw="max-content">
      {words[kind]}
    </Badge>
  );
}
