import { eq } from "drizzle-orm";
import { accessKey, auditEntry } from "@/db/schema";
import { asMember } from "@/server/testing/as-member";
import { expect, test } from "@/server/testing/test";
import { projectContext } from "../project-context";
import { unseal } from "../secrets";
import { createKey } from "./create-key";
import { listKeys } from "./list-keys";
import { revokeKey } from "./revoke-key";

test("[SEC-4] a key's secret is shown once and kept sealed", async ({ account, project }) => {
  const { id, secret } = await createKey(account, { projectId: project.id, name: "Shop" });

  expect(id).toMatch(/^AKIA[A-Z2-7]{16}$/);
  expect(secret).toMatch(/^[A-Za-z0-9+/]{40}$/);
  const [kept] = await account.db.select().from(accessKey).where(eq(accessKey.id, id));
  expect(kept?.secret).not.toContain(secret);
  expect(unseal(kept!.secret, "access-key")).toBe(secret);
  const seen = [
    await listKeys(account, { projectId: project.id }),
    await account.db.select().from(auditEntry).where(eq(auditEntry.subjectId, id)),
  ];
  expect(JSON.stringify(seen)).toContain(id);
  expect(JSON.stringify(seen)).not.toContain(secret);
});

test("[SEC-4] a sealed secret that was touched, or moved to another purpose, does not open", async ({
  account,
  project,
}) => {
  const { id } = await createKey(account, { projectId: project.id, name: "Shop" });
  const [kept] = await account.db.select().from(accessKey).where(eq(accessKey.id, id));
  const touched = Buffer.from(kept!.secret, "base64url");
  touched[30]! ^= 1;

  expect(() => unseal(touched.toString("base64url"), "access-key")).toThrow();
  expect(() => unseal(kept!.secret, "provider")).toThrow();
});

test("[SEC-1] a project's admin has its keys; its marketer, and another project's admin, do not", async ({
  account,
  project,
  make,
}) => {
  const elsewhere = await make.project();
  const admin = await asMember(account, { role: "marketer", projects: { [project.id]: "admin" } });
  const marketer = await asMember(account, { role: "marketer", projects: { [project.id]: "marketer" } });
  const stranger = await asMember(account, { role: "marketer", projects: { [elsewhere.id]: "admin" } });
  const wish = { projectId: project.id, name: "Shop" };

  const { id } = await createKey(admin, wish);
  await expect(createKey(marketer, wish)).rejects.toMatchObject({ code: "forbidden" });
  await expect(createKey(stranger, wish)).rejects.toMatchObject({ code: "not_found" });
  await expect(revokeKey(stranger, { projectId: elsewhere.id, id })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(createKey(admin, { projectId: null, name: "All" })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("[SEC-1] a revoked key stays in the list, and is revoked once", async ({ account }) => {
  const { id } = await createKey(account, { projectId: null, name: "All" });
  await revokeKey(account, { projectId: null, id });

  const listed = (await listKeys(account, { projectId: null })).find((key) => key.id === id);
  expect(listed?.revokedAt).toEqual(account.now());
  await expect(revokeKey(account, { projectId: null, id })).rejects.toMatchObject({ code: "conflict" });
});

test("[SEC-1] a key of one project opens no other", async ({ account, project, make }) => {
  const elsewhere = await make.project();
  const key = { ...account, actor: { kind: "key", id: "AKIA", projectId: project.id } as const };

  await expect(projectContext(key, project.id)).resolves.toMatchObject({ projectRole: "admin" });
  await expect(projectContext(key, elsewhere.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(createKey(key, { projectId: null, name: "All" })).rejects.toMatchObject({ code: "forbidden" });
});
