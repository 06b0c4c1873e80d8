import type { ReactNode } from "react";
import { requireProject } from "@/app/session";

interface Props {
  params: Promise<{ projectId: string }>;
  children: ReactNode;
}

/** A project its reader may not see is not found, whatever page of it was asked for. */
export default async function ProjectLayout({ params, children }: Props) {
  await requireProject((await params).projectId);
  return children;
}
