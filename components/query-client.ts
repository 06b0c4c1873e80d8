import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import superjson from "superjson";

/** What the server prefetched stays fresh for a while, so that the browser does not ask again at once. */
export function makeQueryClient() {
  return new QueryClient({
    queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
    mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        retry: (failures, error) => typeof window !== "undefined" && failures < 1 && !isRefusal(error),
      },
      dehydrate: { serializeData: superjson.serialize },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}

/** A session that has ended, here or by somebody else's hand, is found out at the next call. */
function leaveWhenSignedOut(error: Error & { data?: { code?: string } | null }) {
  if (typeof window === "undefined" || error.data?.code !== "UNAUTHORIZED") return;
  const { pathname, search } = window.location;
  if (pathname !== "/sign-in")
    window.location.assign(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
}

/** Asking again does not change a refusal. */
function isRefusal(error: unknown): boolean {
  const { data } = error as { data?: { httpStatus?: number } | null }; // whatever was thrown, reading a property is safe
  const status = data?.httpStatus ?? 500;
  return status >= 400 && status < 500;
}
