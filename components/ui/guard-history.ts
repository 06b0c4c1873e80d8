import { leave } from "./leave";

let guards = 0;
let here = { pathname: "", index: 0 };
/** The step through the history that is ours, until the browser has made it. */
let ours: "restoring" | "leaving" | null = null;

// A window calls its listeners in the order they came: this one must be there before the router's, so the providers of
// the root layout import it.
if (typeof window !== "undefined") window.addEventListener("popstate", onPopState);

/** Back and Forward ask before they leave this page, until the returned function is called. */
export function guardHistory() {
  if (guards++ === 0) here = { pathname: window.location.pathname, index: historyIndex() };
  return () => void guards--;
}

/** The browser has gone already when it says so: the step is taken back unseen by the router, and made again once it is wanted. */
function onPopState(event: PopStateEvent) {
  const step = ours;
  ours = null;
  if (step === "leaving") return;
  if (step === "restoring") return event.stopImmediatePropagation();
  if (guards === 0) return;
  if (window.location.pathname === here.pathname) {
    here.index = historyIndex();
    return;
  }
  event.stopImmediatePropagation();
  const delta = historyIndex() - here.index || -1; // a browser that does not tell: mostly it is Back
  ours = "restoring";
  window.history.go(-delta);
  leave(() => {
    ours = "leaving";
    window.history.go(delta);
  });
}

interface Navigation {
  currentEntry: { index: number } | null;
}

/** Where the browser is in its history, or 0 where it does not tell. */
function historyIndex(): number {
  const { navigation } = window as { navigation?: Navigation }; // not in every browser, nor in the DOM's types
  return navigation?.currentEntry?.index ?? 0;
}
