import type { Metadata } from "next";
import { LaterPage } from "@/components/later/later-page";

export const metadata: Metadata = { title: "Test messaging" };

export default async function TestMessaging({ params }: { params: Promise<{ projectId: string }> }) {
  return <LaterPage name="testing" projectId={(await params).projectId} />;
}
