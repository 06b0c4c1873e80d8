import type { ReactNode } from "react";
import { requireProject } from "@/app/session";
import { SettingsFrame } from "@/components/settings/settings-frame";

interface Props {
  params: Promise<{ projectId: string }>;
  children: ReactNode;
}

export default async function SettingsLayout({ params, children }: Props) {
  const { projectId, projectRole } = await requireProject((await params).projectId);
  return (
    <SettingsFrame projectId={projectId} role={projectRole}>
      {children}
    </SettingsFrame>
  );
}
