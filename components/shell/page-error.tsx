"use client";

import { DeadEnd } from "./dead-end";

interface Props {
  error: Error & { digest?: string };
  reset: () => void;
}

export function PageError({ error, reset }: Props) {
  return (
    <DeadEnd title="This page could not be shown" onRetry={reset}>
      Something went wrong on our side; it has been logged{error.digest ? ` under ${error.digest}` : ""}.
      Nothing you did is lost.
    </DeadEnd>
  );
}
