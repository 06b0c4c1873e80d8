/** What the client needs of the machine it runs on. Browsers and Node have it; tests bring their own. */
export interface Host {
  fetch: typeof fetch;
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
  newId: () => string;
  /** Runs `work` again and again without keeping a program alive; stops when what it returns is called. */
  every: (milliseconds: number, work: () => void) => () => void;
  /** Where the endpoint's id outlives the page. */
  storage: Pick<Storage, "getItem" | "setItem">;
  /** Tells when the page is hidden, shown and left. Undefined where there is no page. */
  watchPage: ((told: { hidden: () => void; shown: () => void; left: () => void }) => () => void) | undefined;
  /** Said of the endpoint unless the app says it. */
  demographic: () => Record<string, string>;
}

export function ownHost(): Host {
  return {
    fetch: (...asked) => fetch(...asked),
    now: Date.now,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    newId: () => crypto.randomUUID(),
    every: (milliseconds, work) => {
      const timer: unknown = setInterval(work, milliseconds);
      if (typeof timer === "object" && timer && "unref" in timer && typeof timer.unref === "function")
        timer.unref(); // Node's: a program may end
      return () => clearInterval(timer as ReturnType<typeof setInterval>); // what setInterval gave
    },
    storage: storageOfPage() ?? inMemory(),
    watchPage: typeof document === "undefined" ? undefined : watchPage,
    demographic: () => {
      const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
      return { Locale: locale.replace("-", "_"), Timezone: timeZone };
    },
  };
}

/** A browser may forbid it, and then even asking throws. */
function storageOfPage(): Storage | undefined {
  try {
    return typeof document === "undefined" ? undefined : window.localStorage;
  } catch {
    return undefined;
  }
}

function inMemory(): Host["storage"] {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

const watchPage: NonNullable<Host["watchPage"]> = ({ hidden, shown, left }) => {
  const changed = () => (document.visibilityState === "hidden" ? hidden() : shown());
  document.addEventListener("visibilitychange", changed);
  window.addEventListener("pagehide", left);
  return () => {
    document.removeEventListener("visibilitychange", changed);
    window.removeEventListener("pagehide", left);
  };
};
