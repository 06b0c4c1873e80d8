import { useEffect, useState } from "react";

/** The browser's clock, read again every `everyMs`; null until the page has come alive, so that server and browser draw alike. */
export function useNow(everyMs = 15_000): Date | null {
  const [now, setNow] = useState<Date | null>(null);
  useEffect(() => {
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
