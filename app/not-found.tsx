import type { Metadata } from "next";
import { DeadEnd } from "@/components/shell/dead-end";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main>
      <DeadEnd title="There is nothing here">
        The address leads nowhere: the page may have moved, or the link was cut short.
      </DeadEnd>
    </main>
  );
}
