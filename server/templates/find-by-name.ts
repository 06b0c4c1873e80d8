import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { template, templateVersion } from "@/db/schema";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { isListed } from "./listed";

const shown = { template, shown: templateVersion };

function reading({ db }: AccountContext, where: SQL | undefined, version: number | SQL) {
  const isShown = and(eq(templateVersion.templateId, template.id), eq(templateVersion.version, version));
  return db.select(shown).from(template).innerJoin(templateVersion, isShown).where(and(isListed(), where));
}

const isCalled = (name: string) =>
  and(eq(template.channel, "EMAIL"), sql`lower(${template.name}) = lower(${name})`);

/** An e-mail template by the name that is its own, with one version: the active one unless another is asked for. */
export async function findByName(ctx: AccountContext, { name, version }: { name: string; version?: number }) {
  allowAccount(ctx, "account:read");
  const [found] = await reading(ctx, isCalled(name), version ?? sql`${template.activeVersion}`);
  const asked = version === undefined ? "" : ` version ${version} of`;
  if (!found) throw new AppError("not_found", `Template not found: there is no${asked} “${name}”.`);
  return { ...found.template, shown: found.shown };
}

/** Templates by name, each with its active version. */
export async function findByPrefix(
  ctx: AccountContext,
  { prefix, offset, limit }: { prefix: string; offset: number; limit: number },
) {
  allowAccount(ctx, "account:read");
  const begins = sql`starts_with(${template.name}, ${prefix})`;
  const found = await reading(ctx, begins, sql`${template.activeVersion}`)
    .orderBy(asc(sql`lower(${template.name})`), asc(template.id))
    .limit(limit)
    .offset(offset);
  return found.map(({ template: row, shown: version }) => ({ ...row, shown: version }));
}

/** All versions of a template, the newest first. */
export async function versionsByName(
  ctx: AccountContext,
  { name, offset, limit }: { name: string; offset: number; limit: number },
) {
  const found = await findByName(ctx, { name });
  const versions = await ctx.db
    .select()
    .from(templateVersion)
    .where(eq(templateVersion.templateId, found.id))
    .orderBy(desc(templateVersion.version))
    .limit(limit)
    .offset(offset);
  return versions.map((version) => ({ ...found, shown: version }));
}

export type NamedTemplate = Awaited<ReturnType<typeof findByName>>;
