import type { Metadata } from "next";
import { LaterPage } from "@/components/later/later-page";

export const metadata: Metadata = { title: "Segments" };

export default async function Segments({ params }: { params: Promise<{ projectId: string }> }) {
  return <LaterPage name="segments" projectId={(await params).projectId} />;
}
