"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { guardHistory } from "./guard-history";
import { askBeforeLeaving, leave } from "./leave";

/** While `dirty`, links of the page, Back and closing it ask first; what calls the router itself goes through `leave`. */
export function useLeaveGuard(dirty: boolean, consequence: string) {
  const router = useRouter();
  useEffect(() => {
    if (!dirty) return;
    const forget = askBeforeLeaving(consequence);
    const openHistory = guardHistory();
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const link = leavingLink(event);
      if (!link) return;
      event.preventDefault();
      event.stopImmediatePropagation(); // one question, however many forms of the page are dirty
      leave(() => router.push(link.pathname + link.search));
    };
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, true);
    return () => {
      forget();
      openHistory();
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
    };
  }, [dirty, consequence, router]);
}

/** The link a plain click follows to another page of the console, or null. */
function leavingLink(event: MouseEvent): HTMLAnchorElement | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.target === "_blank" || link.hasAttribute("download")) return null;
  const stays = link.origin !== window.location.origin || link.pathname === window.location.pathname;
  return stays ? null : link;
}
