import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import superjson from "superjson";

/** What the server prefetched stays fresh for a while, so that the browser does not ask again at once. */
export function makeQueryClient() {
  return new QueryClient({
    queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
    mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
    defaultOptions: {
      queries: { staleTime: 20_000, retry: onceUnlessRefused },
      dehydrate: { serializeData: superjson.serialize },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}

/** Asking again does not change a refusal, and a page that is being made does not wait for a second try. */
function onceUnlessRefused(failures: number, error: Error & { data?: { httpStatus?: number } | null }) {
  const status = error.data?.httpStatus ?? 500;
  return typeof window !== "undefined" && failures < 1 && status >= 500;
}

/** A session that has ended, here or by somebody else's hand, is found out at the next call. */
function leaveWhenSignedOut(error: Error & { data?: { code?: string } | null }) {
  if (typeof window === "undefined" || error.data?.code !== "UNAUTHORIZED") return;
  const { pathname, search } = window.location;
  if (pathname !== "/sign-in")
    window.location.assign(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
}
