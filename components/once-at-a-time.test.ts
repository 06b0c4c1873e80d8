import { createTRPCClient, type TRPCLink } from "@trpc/client";
import { initTRPC } from "@trpc/server";
import { observable } from "@trpc/server/observable";
import { expect, test } from "vitest";
import { onceAtATime } from "./once-at-a-time";

const { router, procedure } = initTRPC.create();
const appRouter = router({
  create: procedure.input((name) => name as string).mutation(({ input }) => input),
  list: procedure.query(() => "rows"),
});

/** A client whose calls are answered when the test says so. */
function clientOf() {
  const asked: { path: string; answer: () => void; fail: () => void }[] = [];
  const server: TRPCLink<typeof appRouter> =
    () =>
    ({ op }) =>
      observable((observer) => {
        const answer = () => {
          observer.next({ result: { type: "data", data: `${asked.length}` } });
          observer.complete();
        };
        asked.push({ path: op.path, answer, fail: () => observer.error(new Error("refused") as never) }); // any error will do
      });
  return { asked, client: createTRPCClient<typeof appRouter>({ links: [onceAtATime(), server] }) };
}

test("the same change asked for twice is made once, and both hear of it", async () => {
  const { asked, client } = clientOf();
  const clicks = [client.create.mutate("CRM"), client.create.mutate("CRM")];
  expect(asked).toHaveLength(1);
  asked[0]?.answer();

  expect(await Promise.all(clicks)).toEqual(["1", "1"]);
});

test("two different changes are both made", () => {
  const { asked, client } = clientOf();
  void client.create.mutate("CRM");
  void client.create.mutate("Shop");

  expect(asked).toHaveLength(2);
});

test("a change that is done, or was refused, can be asked for again", async () => {
  const { asked, client } = clientOf();
  const first = client.create.mutate("CRM");
  asked[0]?.answer();
  await first;
  const second = client.create.mutate("CRM");
  asked[1]?.fail();
  await expect(second).rejects.toThrow("refused");
  void client.create.mutate("CRM");

  expect(asked).toHaveLength(3);
});

test("questions are all asked", () => {
  const { asked, client } = clientOf();
  void client.list.query();
  void client.list.query();

  expect(asked).toHaveLength(2);
});
