"use client";

import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { TemplateContent } from "@/domain/templates/content";
import { type RouterOutputs, useTRPC } from "../trpc";

type Template = RouterOutputs["templates"]["get"];
type Saved = (content: TemplateContent, version: number, isActive: boolean) => void;

/** Saving what is typed as a version, and choosing which one campaigns send. */
export function useVersions(template: Template, onSaved: Saved) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries(trpc.templates.pathFilter());
  const onError = ({ message }: { message: string }) => notifications.show({ color: "red", message });
  const save = useMutation(
    trpc.templates.saveVersion.mutationOptions({
      onSuccess: async ({ version, activeVersion }, { content }) => {
        await refresh();
        const isActive = version === activeVersion;
        onSaved(content, version, isActive);
        notifications.show({ message: `Version ${version} is saved${isActive ? " and active" : ""}` });
      },
      onError,
    }),
  );
  const update = useMutation(
    trpc.templates.updateVersion.mutationOptions({
      onSuccess: async ({ version, activeVersion }, { content }) => {
        await refresh();
        onSaved(content, version, version === activeVersion);
        notifications.show({ message: `Version ${version} is updated` });
      },
      onError,
    }),
  );
  const makeActive = useMutation(
    trpc.templates.makeActive.mutationOptions({
      onSuccess: async ({ activeVersion }) => {
        await refresh();
        notifications.show({ message: `Version ${activeVersion} of “${template.name}” is active` });
      },
      onError,
    }),
  );
  return { save, update, makeActive };
}
