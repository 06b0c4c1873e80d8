import type { ReactNode } from "react";
import { SettingsFrame } from "@/components/settings/settings-frame";

export default async function SettingsLayout({
  params,
  children,
}: {
  params: Promise<{ projectId: string }>;
  children: ReactNode;
}) {
  const { projectId } = await params;
  return <SettingsFrame projectId={projectId}>{children}</SettingsFrame>;
}
