"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useState } from "react";
import { readView, type ViewValues, writeView } from "./url-state";

/**
 * Filters, sort and page live in the address: `const [view, setView] = useUrlState({ q: "", sort: "-createdAt", page: 1 })`.
 * Give it a module constant. It never asks the server for the page again. What is chosen shows at once: the router, which
 * hands new addresses on when it has time, may come after.
 */
export function useUrlState<const V extends ViewValues>(defaults: V) {
  type View = { [K in keyof V]: V[K] extends number ? number : string };
  const params = useSearchParams();
  const [ahead, setAhead] = useState<{ over: typeof params; view: View } | null>(null);
  const read = useCallback((search: URLSearchParams) => readView(search, defaults) as View, [defaults]); // the literals of the defaults widen
  const view = ahead?.over === params ? ahead.view : read(params);
  const setView = useCallback(
    (change: Partial<View>) => {
      const search = writeView<ViewValues>(window.location.search, defaults, change as Partial<ViewValues>);
      window.history.replaceState(null, "", `${window.location.pathname}${search}${window.location.hash}`);
      setAhead({ over: params, view: read(new URLSearchParams(search)) });
    },
    [defaults, params, read],
  );
  return [view, setView] as const;
}
