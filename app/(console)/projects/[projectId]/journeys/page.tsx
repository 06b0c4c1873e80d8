import type { Metadata } from "next";
import { LaterPage } from "@/components/later/later-page";

export const metadata: Metadata = { title: "Journeys" };

export default async function Journeys({ params }: { params: Promise<{ projectId: string }> }) {
  return <LaterPage name="journeys" projectId={(await params).projectId} />;
}
