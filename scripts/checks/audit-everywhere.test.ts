import { expect, test } from "vitest";
import { isUnrecorded } from "./audit-everywhere.mjs";

const allowed = 'allow(ctx, "campaigns:write");';

test.each([
  [`${allowed} await tx.update(campaign).set({})`, true],
  [`allowAccount(ctx, "projects:create"); await ctx.db.insert(project)`, true],
  [`${allowed} await sql\`delete from message\``, true],
  [`${allowed} await tx.update(campaign); await recordAudit(tx, ctx, {})`, false],
  [`allowAccount(ctx, "team:write"); return db.select()`, false],
  [`allow(ctx, "project:read"); await tx.insert(seen)`, false],
])("[SEC-3] %s goes unrecorded: %s", (text, unrecorded) => {
  expect(isUnrecorded(text)).toBe(unrecorded);
});
