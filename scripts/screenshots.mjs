/** `npm run screenshots`: takes every page of the console, light, dark and narrow, into docs/images/. */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import sharp from "sharp";
import { consolePages, makeSample } from "../e2e/fixtures/console-pages.ts";
import { connectTo } from "../server/testing/connect-to.ts";
import { startWaymark } from "../server/testing/start-waymark.ts";
import { buildWhatIsMissing } from "./setup/build.mjs";
import { findChromium } from "./tests/chromium.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const FOLDER = "docs/images";
const MOST_BYTES = 60 * 1024;
const MOST_MEGABYTES = 6;
const PALETTES = [128, 64, 32, 16];
const looks = [
  { look: "light", colorScheme: "light", viewport: { width: 1280, height: 800 } },
  { look: "dark", colorScheme: "dark", viewport: { width: 1280, height: 800 } },
  { look: "narrow", colorScheme: "light", viewport: { width: 390, height: 844 } },
];
const owner = { name: "Ada Lovelace", email: "ada@example.com", password: "three small green boats" };

await buildWhatIsMissing();
mkdirSync(FOLDER, { recursive: true });
for (const old of readdirSync(FOLDER)) rmSync(join(FOLDER, old));
const waymark = await startWaymark();
const db = connectTo(waymark);
const browser = await chromium.launch({ ...(await findChromium()), args: ["--no-sandbox"] });
try {
  await takeAll([{ name: "welcome", path: "/welcome" }]);
  const made = await callOpenly("setup.createOwner", owner);
  if (!made.ok) throw new Error(`No owner was made: ${await made.text()}`);
  await takeAll([{ name: "sign-in", path: "/sign-in" }]);
  const { state, sampleId } = await signIn();
  await takeAll(await consolePages(db, sampleId), state);
} finally {
  await browser.close();
  await db.close();
  await waymark.remove();
}
const sizes = readdirSync(FOLDER).map((file) => statSync(join(FOLDER, file)).size);
const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1024 ** 2;
const largest = Math.round(Math.max(...sizes) / 1024);
console.log(`${sizes.length} pictures in ${FOLDER}: ${megabytes.toFixed(1)} MB, the largest ${largest} KB`);
if (megabytes > MOST_MEGABYTES) throw new Error(`They may have ${MOST_MEGABYTES} MB together`);

async function takeAll(pages, storageState) {
  for (const { look, colorScheme, viewport } of looks) {
    const context = await browser.newContext({ baseURL: waymark.url, colorScheme, viewport, storageState });
    const page = await context.newPage();
    await page.emulateMedia({ reducedMotion: "reduce" });
    for (const { name, path } of pages) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForFunction(
        () => !document.querySelector(".mantine-Skeleton-root, .mantine-Loader-root"),
      );
      await page.evaluate(() => document.fonts.ready);
      await keep(await page.screenshot({ animations: "disabled" }), `${name}-${look}.png`);
    }
    await context.close();
  }
}

/** Console pages have few colours: a palette keeps them sharp at a quarter of the size. It has as many as the file may hold. */
async function keep(picture, file) {
  for (const colours of PALETTES) {
    const png = await sharp(picture).png({ palette: true, colours, dither: 0, effort: 10 }).toBuffer();
    if (png.length > MOST_BYTES && colours !== PALETTES.at(-1)) continue;
    writeFileSync(join(FOLDER, file), png);
    return;
  }
}

function callOpenly(procedure, input) {
  return fetch(`${waymark.url}/api/trpc/${procedure}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: waymark.url },
    body: JSON.stringify({ json: input }),
  });
}

async function signIn() {
  const context = await browser.newContext({ baseURL: waymark.url });
  const { email, password } = owner;
  const answer = await context.request.post("/api/auth/sign-in/email", {
    data: { email, password },
    headers: { origin: waymark.url },
  });
  if (!answer.ok()) throw new Error(`The owner could not sign in: ${await answer.text()}`);
  const sampleId = await makeSample(context.request);
  const state = await context.storageState();
  await context.close();
  return { state, sampleId };
}
