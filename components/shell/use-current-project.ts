"use client";

import { useLocalStorage } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "next/navigation";
import { useEffect } from "react";
import { type RouterOutputs, useTRPC } from "../trpc";

export type ListedProject = RouterOutputs["projects"]["list"][number];

export const LAST_PROJECT = "waymark-last-project";

/** The project of the address; on pages of the account the one last visited. */
export function useCurrentProject(): { current: ListedProject | null; projects: ListedProject[] } {
  const { projectId } = useParams<{ projectId?: string }>();
  const [last, setLast] = useLocalStorage<string>({ key: LAST_PROJECT, defaultValue: "" });
  const { data: projects = [] } = useQuery(useTRPC().projects.list.queryOptions());

  useEffect(() => {
    if (projectId) setLast(projectId);
  }, [projectId, setLast]);

  const wanted = projectId ?? last;
  const found = projects.find(({ id }) => id === wanted) ?? null;
  return { current: found ?? (projectId ? null : (projects[0] ?? null)), projects };
}
