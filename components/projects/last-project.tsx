"use client";

import { readLocalStorageValue } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { LAST_PROJECT } from "../shell/use-current-project";

/** Only the browser knows which of several projects it had open. */
export function LastProject({ projectIds }: { projectIds: string[] }) {
  const router = useRouter();
  useEffect(() => {
    const last = readLocalStorageValue<string>({ key: LAST_PROJECT, defaultValue: "" });
    router.replace(projectIds.includes(last) ? `/projects/${last}` : "/projects");
  }, [projectIds, router]);
  return null;
}
