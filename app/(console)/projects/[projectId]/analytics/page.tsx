import type { Metadata } from "next";
import { LaterPage } from "@/components/later/later-page";

export const metadata: Metadata = { title: "Analytics" };

export default async function Analytics({ params }: { params: Promise<{ projectId: string }> }) {
  return <LaterPage name="analytics" projectId={(await params).projectId} />;
}
