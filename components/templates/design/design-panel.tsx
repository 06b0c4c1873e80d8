"use client";

import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import dynamic from "next/dynamic";
import { type RefObject, useState } from "react";
import type { TemplateContent } from "@/domain/templates/content";
import type { Insert } from "../use-fields";
import { blankDesign } from "./designs";

const DesignCanvas = dynamic(() => import("./design-canvas"), {
  ssr: false,
  loading: () => <Skeleton h={680} />,
});

interface Props {
  content: TemplateContent;
  readOnly: boolean;
  /** Another version is another canvas. */
  opened: string;
  onChange: (changed: Partial<TemplateContent>) => void;
  /** Filled while a design is open. */
  insertRef: RefObject<Insert>;
}

/** TPL-3: the mail put together from blocks, without a line of HTML. */
export function DesignPanel({ content, readOnly, opened, onChange, insertRef }: Props) {
  if (readOnly) return <Text c="dimmed">You may look at this mail, not change it.</Text>;
  if (!content.design) return <NoDesign isEmpty={content.html.trim() === ""} onChange={onChange} />;
  return <DesignCanvas key={opened} design={content.design} onChange={onChange} insertRef={insertRef} />;
}

function NoDesign({ isEmpty, onChange }: { isEmpty: boolean; onChange: Props["onChange"] }) {
  const [pending, setPending] = useState(false);
  const begin = async () => {
    setPending(true);
    const { compileDesign } = await import("./compile-design");
    onChange({ design: blankDesign, html: compileDesign(blankDesign) });
  };
  const ask = () =>
    modals.openConfirmModal({
      title: "Replace the HTML by a new design?",
      children: <Text>What stands in the HTML part goes. Saved versions keep theirs.</Text>,
      labels: { confirm: "Start a design", cancel: "Keep the HTML" },
      onConfirm: () => void begin(),
    });
  return (
    <Stack align="flex-start" gap="sm" py="lg">
      <Text maw={560}>
        {isEmpty
          ? "Put the mail together from blocks: text, pictures, buttons, columns. It is written so that mail programs and phones show it well."
          : "This mail was written as HTML, so it opens as HTML. A design is put together from blocks and begins anew."}
      </Text>
      <Button variant="default" loading={pending} onClick={isEmpty ? () => void begin() : ask}>
        Start a design
      </Button>
    </Stack>
  );
}

/** Above the HTML of a design: by hand it is changed only once the design is let go. */
export function MadeByDesign({ onLetGo }: { onLetGo: () => void }) {
  const ask = () =>
    modals.openConfirmModal({
      title: "Edit the HTML by hand?",
      children: (
        <Text>The design is let go: from here on this mail is HTML. Saved versions keep theirs.</Text>
      ),
      labels: { confirm: "Edit the HTML", cancel: "Keep the design" },
      onConfirm: onLetGo,
    });
  return (
    <Group justify="space-between" mb="xs" gap="xs">
      <Text fz="sm" c="dimmed">
        This HTML is made from the design.
      </Text>
      <Button size="compact-xs" variant="default" onClick={ask}>
        Edit it by hand
      </Button>
    </Group>
  );
}
