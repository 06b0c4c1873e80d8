import { makeRun } from "@/server/testing/engine/make-run";
import { test as base, expect } from "@/server/testing/test";
import { tokensOf } from "@/server/tracking/token";
import { trackingRoutes } from "./routes";

interface Fixtures {
  token: ReturnType<typeof tokensOf>;
  recipientId: string;
  ask: (path: string, init?: RequestInit) => Promise<Response>;
  eventTypes: () => Promise<string[]>;
}

const test = base.extend<Fixtures>({
  recipientId: async ({ make, project }, use) => use((await make.endpoint({ projectId: project.id })).id),
  token: async ({ db, make, project, recipientId }, use) => {
    const { id } = await makeRun(db, make, { projectId: project.id });
    const [reader] = await db.raw`select lane from endpoint where id = ${recipientId}`;
    const message = { occasionId: id, recipientId, lane: reader?.lane, projectId: project.id, runId: id };
    await use(tokensOf(message));
  },
  ask: async ({ db }, use) => {
    const routes = trackingRoutes(() => db);
    const headers = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0" };
    await use(async (path, init) => routes.request(path, { headers, ...init }));
  },
  eventTypes: async ({ db, project }, use) =>
    use(async () => {
      const rows = await db.raw`select type from event where project_id = ${project.id} order by arrived_at`;
      return rows.map(({ type }) => type);
    }),
});

test("[EML-8] the pixel is a picture that no cache keeps, and says that the mail was opened", async ({
  ask,
  token,
  eventTypes,
}) => {
  const answer = await ask(`/t/o/${token("open")}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("image/gif");
  expect(answer.headers.get("cache-control")).toContain("no-store");
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 6)
      .toString(),
  ).toBe("GIF89a");
  expect(await eventTypes()).toEqual(["_email.open"]);
});

test("[EML-8] the pixel is shown even if nothing can be recorded", async ({ token }) => {
  const broken = trackingRoutes(() => {
    throw new Error("the database is away");
  });
  const silence = console.error;
  console.error = () => {};
  const answer = await broken.request(`/t/o/${token("open")}`);
  const click = await broken.request(`/t/c/${token("click", "https://a.example/")}`);
  console.error = silence;
  expect(answer.status).toBe(200);
  expect(click.headers.get("location")).toBe("https://a.example/");
});

test("[EML-9] a click leads to where the link led", async ({ ask, token, eventTypes }) => {
  const answer = await ask(`/t/c/${token("click", "https://a.example/x?y=1#z")}`);
  expect(answer.status).toBe(302);
  expect(answer.headers.get("location")).toBe("https://a.example/x?y=1#z");
  expect(await eventTypes()).toEqual(["_email.click"]);
});

test("asking for the head of a link records nothing", async ({ ask, token, eventTypes }) => {
  const click = await ask(`/t/c/${token("click", "https://a.example/")}`, { method: "HEAD" });
  const open = await ask(`/t/o/${token("open")}`, { method: "HEAD" });
  expect([click.status, open.status]).toEqual([302, 200]);
  expect(await eventTypes()).toEqual([]);
});

test.for([
  ["another kind's token", (token: Fixtures["token"]) => token("open")],
  ["a token that is cut", (token: Fixtures["token"]) => token("click", "https://a.example/").slice(0, -3)],
  ["an address", () => "https%3A%2F%2Fevil.example"],
  [
    "a signed address that is none of the web",
    (token: Fixtures["token"]) => token("click", "javascript:alert(1)"),
  ],
] as const)("a link is followed only if we made it: %s", async ([, make], { ask, token, eventTypes }) => {
  for (const init of [{}, { method: "HEAD" }]) {
    const answer = await ask(`/t/c/${make(token)}`, init);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("location")).toBeNull();
  }
  expect(await (await ask(`/t/c/${make(token)}`)).text()).toContain("This link does not work");
  expect(await eventTypes()).toEqual([]);
});

const form = (fields: Record<string, string>) => ({ method: "POST", body: new URLSearchParams(fields) });

test("one click unsubscribes, without a cookie or a page (RFC 8058)", async ({
  ask,
  db,
  token,
  recipientId,
}) => {
  const answer = await ask(`/u/${token("unsubscribe")}`, form({ "List-Unsubscribe": "One-Click" }));
  expect(answer.status).toBe(200);
  expect(await db.raw`select opt_out from endpoint where id = ${recipientId}`).toEqual([{ opt_out: "ALL" }]);
});

test("the page's button leads back to the page, and so does its undo", async ({
  ask,
  db,
  token,
  recipientId,
}) => {
  const path = `/u/${token("unsubscribe")}`;
  const done = await ask(path, form({ from: "page" }));
  expect([done.status, done.headers.get("location")]).toEqual([303, `${path}?done=1`]);

  const undone = await ask(path, form({ from: "page", again: "1" }));
  expect([undone.status, undone.headers.get("location")]).toEqual([303, `${path}?done=again`]);
  expect(await db.raw`select opt_out from endpoint where id = ${recipientId}`).toEqual([{ opt_out: "NONE" }]);
});

test("looking at an unsubscribe link, or posting to one we did not make, changes nothing", async ({
  ask,
  db,
  token,
  recipientId,
}) => {
  await ask(`/u/${token("unsubscribe")}`);
  expect((await ask(`/u/${token("open")}`, form({}))).status).toBe(404);
  expect(await db.raw`select opt_out from endpoint where id = ${recipientId}`).toEqual([{ opt_out: "NONE" }]);
});
