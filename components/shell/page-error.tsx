"use client";

import { DeadEnd } from "./dead-end";

interface Props {
  error: Error & { digest?: string };
  /** Asks the server for the page again; to reset alone would show the same failure. */
  retry: () => void;
}

export function PageError({ error, retry }: Props) {
  return (
    <DeadEnd title="This page could not be shown" onRetry={retry}>
      Something went wrong on our side; it has been logged{error.digest ? ` under ${error.digest}` : ""}.
      Nothing you did is lost.
    </DeadEnd>
  );
}
