import type { AccountContext } from "@/server/context";
import { asMember } from "@/server/testing/as-member";
import { expect, test } from "@/server/testing/test";
import { appRouter } from "./root";

const call = ({ db, now, actor }: AccountContext, fromOwnPage = true) =>
  appRouter.createCaller({
    db,
    now,
    ip: "203.0.113.7",
    fromOwnPage,
    session: actor.kind === "user" ? { id: "0".repeat(32), actor } : null,
  });

test("[SEC-1] a visitor without a session gets nothing", async ({ account, project }) => {
  const visitor = call({ ...account, actor: { kind: "visitor" } });

  await expect(visitor.projects.list()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await expect(visitor.campaigns.list({ projectId: project.id })).rejects.toMatchObject({
    code: "UNAUTHORIZED",
  });
  await expect(visitor.audit.list({})).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});

test("[SEC-1] the cookie of another project's member opens nothing here: the project is not found", async ({
  account,
  project,
  make,
}) => {
  const elsewhere = await make.project();
  const stranger = call(await asMember(account, { role: "marketer", projects: { [elsewhere.id]: "admin" } }));

  for (const projectId of [project.id, "f".repeat(32), "not an id"]) {
    await expect(stranger.campaigns.list({ projectId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  await expect(stranger.projects.list()).resolves.toMatchObject([{ id: elsewhere.id }]);
});

test("[SEC-1] another project's campaign is not found under one's own", async ({
  account,
  project,
  make,
}) => {
  const elsewhere = await make.project();
  const campaign = await make.campaign({ projectId: project.id });
  const stranger = call(await asMember(account, { role: "marketer", projects: { [elsewhere.id]: "admin" } }));

  await expect(stranger.campaigns.get({ projectId: elsewhere.id, id: campaign.id })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("[SEC-1] a viewer cannot launch", async ({ account, project, make }) => {
  const campaign = await make.campaign({ projectId: project.id });
  const viewer = call(await asMember(account, { role: "marketer", projects: { [project.id]: "viewer" } }));

  await expect(viewer.campaigns.launch({ projectId: project.id, id: campaign.id })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

test("[SEC-1] a change that another site asks for is refused, reading is not", async ({ account }) => {
  const foreign = call(account, false);

  await expect(foreign.projects.create({ name: "Theirs" })).rejects.toMatchObject({
    code: "FORBIDDEN",
    message: /WAYMARK_PUBLIC_URL/,
  });
  await expect(foreign.projects.list()).resolves.toBeInstanceOf(Array);
});
