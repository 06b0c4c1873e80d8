const kept = globalThis as typeof globalThis & { waymarkDrain?: AbortController }; // one a process, however often this module is bundled

/** Aborts when this process is to let its engines come to an end. */
export function drainsWith(): AbortSignal {
  kept.waymarkDrain ??= new AbortController();
  return kept.waymarkDrain.signal;
}

/** Tells every engine of this process to finish what it has in hand and return. For a host that stops. */
export function drainEngines(): void {
  drainsWith();
  kept.waymarkDrain?.abort();
}
