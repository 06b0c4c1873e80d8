"use client";

/** Wired when the engine's own health question lands. */
export function EngineHealth() {
  return null;
}
