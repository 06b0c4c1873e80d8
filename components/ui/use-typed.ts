"use client";

import { useEffect, useEffectEvent, useState } from "react";

const REST_MS = 250;

/** Text that is typed at once and reported when the hand rests. A `value` that changes for another reason (a link, the way back) replaces it. */
export function useTyped(value: string, onChange: (value: string) => void) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const [reported, setReported] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== reported) {
      setReported(value);
      setTyped(value);
    }
  }

  const report = useEffectEvent(() => {
    setReported(typed);
    onChange(typed);
  });
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(report, REST_MS);
    return () => clearTimeout(timer);
  }, [typed, value]);

  return [typed, setTyped] as const;
}
