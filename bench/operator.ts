import { createTRPCClient, httpLink } from "@trpc/client";
import superjson from "superjson";
import type { AppRouter } from "@/server/trpc/root";

export const owner = { email: "bench@example.com", password: "measured under honest load" };

/** Somebody signed in: what the console's pages can do, and how long they take. */
export async function signIn(url: string) {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify(owner),
  });
  if (!answer.ok) throw new Error(`The bench could not sign in: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(";", 1)[0])
    .join("; ");

  const headers = { cookie, origin: url };
  const trpc = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${url}/api/trpc`, transformer: superjson, headers })],
  });
  /** Milliseconds until a whole page has come. */
  const timePage = async (path: string) => {
    const started = performance.now();
    const page = await fetch(url + path, { headers });
    await page.text();
    if (!page.ok) throw new Error(`${path} answered ${page.status}`);
    return performance.now() - started;
  };
  return { trpc, timePage };
}

export type Operator = Awaited<ReturnType<typeof signIn>>;
