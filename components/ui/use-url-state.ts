"use client";

import { useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { readView, type ViewValues, writeView } from "./url-state";

/**
 * Filters, sort and page live in the address: `const [view, setView] = useUrlState({ q: "", sort: "-createdAt", page: 1 })`.
 * Give it a module constant. It never asks the server for the page again.
 */
export function useUrlState<const V extends ViewValues>(defaults: V) {
  type View = { [K in keyof V]: V[K] extends number ? number : string };
  const params = useSearchParams();
  const view = readView(params, defaults) as View; // the literals of the defaults widen
  const setView = useCallback(
    (change: Partial<View>) => {
      const search = writeView<ViewValues>(window.location.search, defaults, change as Partial<ViewValues>);
      window.history.replaceState(null, "", `${window.location.pathname}${search}${window.location.hash}`);
    },
    [defaults],
  );
  return [view, setView] as const;
}
