import type { Metadata } from "next";
import { LaterPage } from "@/components/later/later-page";

export const metadata: Metadata = { title: "Numbers & 10DLC" };

export default function Numbers() {
  return <LaterPage name="numbers" />;
}
