import type { Page } from "@playwright/test";
import { segment, segmentVersion } from "@/db/schema";
import { consolePages, makeSample } from "./fixtures/console-pages";
import { expect, test } from "./fixtures/test";

/** How controls that change something, or take something away, begin. Templates are the account's: a viewer here may edit them. */
const changes =
  /^(Add|Block|Cancel|Choose files|Copy “|Create|Delete|Discard|Duplicate|Edit(?! the template)|Export|Go on|Import|Launch|New|Opt |Pause|Remove|Rename|Restore|Resume|Revoke|Save|Stop|Turn|Type a sentence|Undo|Upload|Use|Write)/;

/** What stands in a navigation leads somewhere and changes nothing: the wizard's first step is called “Create”. */
const notLeading = (page: Page) => page.locator(":not(nav *)");

test("a viewer sees every page of the project and no control they may not use [SEC-1]", async ({
  page,
  db,
  signIn,
  signInAs,
}) => {
  test.slow();
  await signIn();
  const projectId = await makeSample(page.request);
  await page.context().clearCookies();
  await signInAs("viewer", projectId);
  const pages = (await consolePages(db, projectId)).filter(({ path }) =>
    path.startsWith(`/projects/${projectId}`),
  );

  for (const { path } of pages) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("[data-skeleton], .mantine-Skeleton-root")).toHaveCount(0);
    const main = page.getByRole("main");
    for (const role of ["button", "link"] as const) {
      const offered = main.getByRole(role, { name: changes, disabled: false }).and(notLeading(page));
      expect.soft(await offered.allTextContents(), `${role}s on ${path}`).toEqual([]);
    }
  }
});

test("a viewer reads a long list of values and changes none of it", async ({
  page,
  project,
  db,
  signInAs,
}) => {
  const values = Array.from({ length: 60 }, (_, nth) => `city ${nth}`);
  const subject = { of: "attribute", name: "city" } as const;
  const [made] = await db
    .insert(segment)
    .values({ projectId: project.id, name: "Cities", kind: "dynamic" })
    .returning();
  await db.insert(segmentVersion).values({
    segmentId: made?.id ?? "",
    version: 1,
    criteria: {
      kind: "group",
      match: "all",
      nodes: [{ kind: "value", subject, test: { operator: "is", values } }],
    },
  });
  await signInAs("viewer", project.id);
  await page.goto(`/projects/${project.id}/segments/${made?.id}`);
  await page.getByRole("button", { name: "Values of city" }).click();

  const list = page.getByRole("dialog", { name: "Values of city" });
  await expect(list.getByRole("textbox", { name: "One value a line" })).not.toBeEditable();
  await expect(list.getByRole("button", { name: "Use these values" })).toHaveCount(0);
});
