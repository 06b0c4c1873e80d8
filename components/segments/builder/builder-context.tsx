"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { RouterOutputs } from "../../trpc";

export type Vocabulary = RouterOutputs["segments"]["vocabulary"];

interface Builder {
  projectId: string;
  vocabulary: Vocabulary;
  readOnly: boolean;
  /** The segment that is built, if it is there already: it is not offered to itself. */
  segmentId?: string;
  /** Of the segment, as it was saved last. */
  version?: number;
}

const Context = createContext<Builder | null>(null);

export function BuilderContext({ children, ...builder }: Builder & { children: ReactNode }) {
  return <Context value={builder}>{children}</Context>;
}

/** What every part of the builder needs to know. */
export function useBuilder(): Builder {
  const builder = useContext(Context);
  if (!builder) throw new Error("useBuilder needs a BuilderContext above it");
  return builder;
}
