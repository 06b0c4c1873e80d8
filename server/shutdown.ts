const kept = globalThis as typeof globalThis & { waymarkShutdown?: AbortController }; // one for launcher and console: they are bundled apart

/** Aborted when this program is asked to stop: long work then finishes what it has in hand and returns. */
export function shutdownSignal(): AbortSignal {
  return controller().signal;
}

export function beginShutdown(): void {
  controller().abort();
}

function controller() {
  kept.waymarkShutdown ??= new AbortController();
  return kept.waymarkShutdown;
}
