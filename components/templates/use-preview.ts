"use client";

import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { TemplateContent } from "@/domain/templates/content";
import { type RouterOutputs, useTRPCClient } from "../trpc";
import { finishedHeaders } from "./fields/headers-panel";

export type Preview = RouterOutputs["templates"]["preview"];

export interface PreviewPerson {
  projectId: string;
  endpointId: string;
}

/** The mail as `person` would get it, a moment after the last keystroke; without a person, as the sample one. */
export function usePreview(content: TemplateContent, person: PreviewPerson | null) {
  const client = useTRPCClient();
  const [latest] = useDebouncedValue(content, 250);
  const settled = { ...latest, design: null, headers: finishedHeaders(latest.headers) };
  return useQuery({
    queryKey: ["template-preview", settled, person],
    queryFn: () => client.templates.preview.mutate({ content: settled, person }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
}
