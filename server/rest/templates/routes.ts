import { Tags } from "@/domain/shared/tags";
import { TemplateContent } from "@/domain/templates/content";
import { VersionDescription } from "@/domain/templates/name";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { extraKey, readExtras } from "@/server/pinpoint/extras";
import { withExtra } from "@/server/pinpoint/with-extra";
import { CreateTemplate, createTemplate } from "@/server/templates/create-template";
import { deleteTemplate } from "@/server/templates/delete-template";
import { deleteVersion } from "@/server/templates/delete-version";
import {
  findByName,
  findByPrefix,
  type NamedTemplate,
  versionsByName,
} from "@/server/templates/find-by-name";
import { makeVersionActive } from "@/server/templates/make-version-active";
import { saveVersion } from "@/server/templates/save-version";
import { updateVersion } from "@/server/templates/update-version";
import type { Call, Operations } from "../call";
import { pageBy } from "../query";
import { type Body, readBodyOf } from "../read-shape";
import { emailTemplateShape, templateArn, templateShape, versionShape } from "./shape";
import { defaultsOf } from "./substitutions";

export const templatesOperations = {
  async ListTemplates(call) {
    const type = call.query.get("template-type") || "EMAIL";
    const prefix = call.query.get("prefix") ?? "";
    const { items, nextToken } = await pageBy(call.query, async (stretch) =>
      type === "EMAIL" ? findByPrefix(call.ctx, { prefix, ...stretch }) : [],
    );
    const beside = await besides(call, items);
    return { Item: items.map((each) => templateShape(each, beside(each))), NextToken: nextToken };
  },

  async CreateEmailTemplate(call) {
    const body = readBodyOf("CreateEmailTemplate", call);
    const input = CreateTemplate.parse({
      name: nameOf(call),
      content: contentOf(body),
      tags: Tags.parse(body.tags ?? {}),
    });
    const description = VersionDescription.parse(body.TemplateDescription);
    await withExtra(call.ctx, kept(body), async (ctx) => {
      const { id } = await createTemplate(ctx, input);
      if (description) await updateVersion(ctx, { id, version: 1, content: input.content, description });
      return { id, version: 1 };
    });
    return { Arn: templateArn(call.region, input.name), Message: "Created", RequestID: call.requestId };
  },

  async GetEmailTemplate(call) {
    const found = await findByName(call.ctx, { name: nameOf(call), version: versionOf(call) });
    return emailTemplateShape(found, (await besides(call, [found]))(found));
  },

  async UpdateEmailTemplate(call) {
    const body = readBodyOf("UpdateEmailTemplate", call);
    const content = contentOf(body);
    const description = VersionDescription.parse(body.TemplateDescription);
    const [latest] = await versionsByName(call.ctx, { name: nameOf(call), offset: 0, limit: 1 });
    if (!latest) throw new Error("a template without a version");
    const { id, activeVersion } = latest;
    const version = versionOf(call) ?? latest.shown.version;
    await withExtra(call.ctx, kept(body), async (ctx) => {
      if (call.query.get("create-new-version") === "true")
        return saveVersion(ctx, { id, content, description, makeActive: false });
      return overwrite(ctx, { id, version, content, description, isActive: activeVersion === version });
    });
    return accepted(call);
  },

  async DeleteEmailTemplate(call) {
    const version = versionOf(call);
    const { id } = await findByName(call.ctx, { name: nameOf(call), version });
    if (version === undefined) await deleteTemplate(call.ctx, { id });
    else await deleteVersion(call.ctx, { id, version });
    return accepted(call);
  },

  async ListTemplateVersions(call) {
    refuseOtherTypes(call);
    const name = nameOf(call);
    const { items, nextToken } = await pageBy(call.query, (stretch) =>
      versionsByName(call.ctx, { name, ...stretch }),
    );
    const beside = await besides(call, items);
    const Item = items.map((each) => versionShape(each, beside(each)));
    return { Item, Message: "OK", NextToken: nextToken, RequestID: call.requestId };
  },

  async UpdateTemplateActiveVersion(call) {
    refuseOtherTypes(call);
    const asked = readBodyOf("UpdateTemplateActiveVersion", call).Version ?? "";
    const [latest] = await versionsByName(call.ctx, { name: nameOf(call), offset: 0, limit: 1 });
    if (!latest) throw new Error("a template without a version");
    const version = asked === "latest" ? latest.shown.version : numberOf(asked);
    await makeVersionActive(call.ctx, { id: latest.id, version });
    return accepted(call);
  },
} satisfies Partial<Operations>;

type Written = Body<"CreateEmailTemplate">;
type Content = ReturnType<typeof contentOf>;

function contentOf({
  Subject = "",
  HtmlPart = "",
  TextPart = "",
  Headers = [],
  DefaultSubstitutions,
}: Written) {
  return TemplateContent.parse({
    subject: Subject,
    html: HtmlPart,
    text: TextPart,
    headers: Headers.map(({ Name = "", Value = "" }) => ({ name: Name, value: Value })),
    defaults: DefaultSubstitutions ? defaultsOf(DefaultSubstitutions) : {},
    whenMissing: "blank", // as Pinpoint did it
  });
}

function kept({ DefaultSubstitutions, RecommenderId }: Written) {
  return { of: "template" as const, projectId: null, said: { DefaultSubstitutions, RecommenderId } };
}

interface Overwriting {
  id: string;
  version: number;
  content: Content;
  description: string;
  isActive: boolean;
}

/** What was sent never changes: then the words become a version of their own, which takes the old one's place. */
async function overwrite(ctx: AccountContext, { isActive, ...input }: Overwriting) {
  try {
    return await updateVersion(ctx, input);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
    return saveVersion(ctx, { ...input, makeActive: isActive });
  }
}

async function besides({ ctx, region }: Call, templates: NamedTemplate[]) {
  const said = await readExtras(
    ctx.db,
    "template",
    templates.map(({ id }) => id),
  );
  return ({ id, shown }: NamedTemplate) => ({ region, said: said.get(extraKey(id, shown.version)) });
}

const nameOf = ({ path }: Call) => path.TemplateName ?? "";
const accepted = ({ requestId }: Call) => ({ Message: "Accepted", RequestID: requestId });

function versionOf({ query }: Call): number | undefined {
  const version = query.get("version");
  return version === null || version === "" ? undefined : numberOf(version);
}

function numberOf(text: string): number {
  const version = Number(text);
  if (Number.isInteger(version) && version > 0 && version < 2 ** 31) return version;
  throw new AppError("invalid", `version is a whole number above 0, not “${text.slice(0, 40)}”.`);
}

function refuseOtherTypes({ path }: Call): void {
  if (path.TemplateType !== "EMAIL")
    throw new AppError("not_found", `There are no templates of the type ${path.TemplateType?.slice(0, 40)}.`);
}
