"use client";

import { useCallback, useSyncExternalStore } from "react";

type Text = string | null;

/**
 * A text kept in this browser under `key`, the same in all of its tabs; null on the server and where there is none.
 * Nothing is written but by a change: a hook that writes on opening undoes what is typed in another tab at that moment.
 */
export function useKeptText(key: string) {
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const change = useCallback((next: (latest: Text) => Text) => write(key, next(read(key))), [key]);
  return [text, change] as const;
}

const listeners = new Set<() => void>();

/** What the browser would not keep: storage may be full or forbidden, and typing goes on. */
const unkept = new Map<string, Text>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

function read(key: string): Text {
  const held = unkept.get(key);
  if (held !== undefined) return held;
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: Text) {
  try {
    if (text === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
    unkept.delete(key);
  } catch {
    unkept.set(key, text);
  }
  for (const listener of listeners) listener();
}
