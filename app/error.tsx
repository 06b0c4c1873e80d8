"use client";

import type { ComponentProps } from "react";
import { PageError } from "@/components/shell/page-error";

export default function ErrorOutsideTheConsole(props: ComponentProps<typeof PageError>) {
  return (
    <main>
      <PageError {...props} />
    </main>
  );
}
