import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test as base, expect } from "@/server/testing/test";
import { checkLinks } from "./check-links";
import { followLink } from "./follow-link";

/** A web site of this machine: each path answers with its status, /to/… sends one on. */
const test = base.extend<{ site: string }>({
  site: async ({}, use) => {
    const server = createServer(({ url = "" }, answer) => {
      const [, status, target] = /^\/(\d{3})(?:\?to=(.*))?$/.exec(url) ?? [];
      if (url === "/silent") return;
      answer
        .writeHead(Number(status ?? 200), target ? { location: decodeURIComponent(target) } : {})
        .end("x");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`); // it listens on a port
    server.closeAllConnections();
    server.close();
  },
});

const own = (address: string) => followLink(address, { mayBePrivate: true, timeoutMs: 300 });

test("[CMP-5] a link's answer is looked at where it leads in the end", async ({ site }) => {
  expect(await own(`${site}/200`)).toEqual({ kind: "answered", status: 200 });
  expect(await own(`${site}/404`)).toEqual({ kind: "answered", status: 404 });
  expect(await own(`${site}/302?to=%2F410`)).toEqual({ kind: "answered", status: 410 });
  expect(await own(`${site}/silent`)).toEqual({ kind: "no_answer", detail: "it does not answer in time" });
  expect(await own("http://127.0.0.1:1/")).toEqual({ kind: "no_answer", detail: "nothing answers there" });
});

test("a link that sends one round in circles ends", async ({ site }) => {
  expect(await own(`${site}/302?to=%2F302%3Fto%3D%252F302`)).toMatchObject({ kind: "answered" });
  const circle = createServer((_, answer) => answer.writeHead(302, { location: "/" }).end());
  await new Promise<void>((resolve) => circle.listen(0, "127.0.0.1", resolve));
  expect(await own(`http://127.0.0.1:${(circle.address() as AddressInfo).port}/`)).toEqual({
    kind: "moved_on",
  });
  circle.close();
});

test.each([
  "http://127.0.0.1:1/",
  "http://localhost:1/",
  "http://169.254.169.254/latest/meta-data/",
  "http://[::1]:1/",
  "http://2130706433/",
])("[SEC-1] %s is never opened", async (address) => {
  expect(await followLink(address)).toEqual({ kind: "private" });
});

test("[CMP-5] dead links, and those that could not be checked, are told apart", async ({
  ctx,
  make,
  site,
}) => {
  const links = ["/200", "/404", "/403", "/500"].map((path) => `<a href="${site}${path}">A link</a>`);
  const html = `${links.join("")}<a href="https://example.com/{{Id}}">Yours</a>`;
  const { id: templateId } = await make.template({ html });
  const { id } = await make.campaign({ projectId: ctx.projectId, templateId });

  const { links: checked } = await checkLinks(ctx, { id }, own);

  expect(checked.map(({ verdict }) => verdict)).toEqual(["fine", "dead", "unsure", "unsure", "unsure"]);
  expect(checked[4]).toMatchObject({ found: "It differs from person to person." });
});

test("[CMP-5] where no host is found at all, this machine is suspected before the links are", async ({
  ctx,
  make,
}) => {
  const { id: templateId } = await make.template({
    html: '<a href="https://a.example/">A</a><a href="https://b.example/">B</a>',
  });
  const { id } = await make.campaign({ projectId: ctx.projectId, templateId });
  const nowhere = async () => ({ kind: "no_such_host" }) as const;
  const { links } = await checkLinks(ctx, { id }, nowhere);
  expect(links.map(({ verdict }) => verdict)).toEqual(["unsure", "unsure"]);
});

test("[SEC-1] a viewer cannot make this machine open addresses", async ({ ctx, make }) => {
  const { id } = await make.campaign({ projectId: ctx.projectId });
  await expect(checkLinks({ ...ctx, projectRole: "viewer" }, { id })).rejects.toMatchObject({
    code: "forbidden",
  });
});
