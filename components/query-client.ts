import { QueryClient } from "@tanstack/react-query";
import superjson from "superjson";

/** What the server prefetched stays fresh for a while, so that the browser does not ask again at once. */
export function makeQueryClient() {
  return new QueryClient({
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

/** Asking again does not change a refusal. */
function isRefusal(error: unknown): boolean {
  const { data } = error as { data?: { httpStatus?: number } | null }; // whatever was thrown, reading a property is safe
  const status = data?.httpStatus ?? 500;
  return status >= 400 && status < 500;
}
