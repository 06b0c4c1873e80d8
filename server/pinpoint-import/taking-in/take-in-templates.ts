import type { SavedTemplate } from "@/domain/pinpoint-import/account";
import { versionSteps } from "@/domain/pinpoint-import/template-versions";
import type { AccountContext } from "@/server/context";
import { templatesOperations } from "@/server/rest/templates/routes";
import { callOf } from "./call-of";
import type { Ledger } from "./ledger";

export async function takeInTemplates(ledger: Ledger, templates: SavedTemplate[]): Promise<void> {
  for (const template of templates) {
    const { TemplateName, TemplateType } = template;
    const thing = { what: "template", id: `${TemplateName}/${TemplateType}`, name: TemplateName };
    if (TemplateType === "EMAIL")
      await ledger.once(thing, (ctx) => writeVersions(ctx, ledger.region, template));
    else await ledger.keep(thing, template, `templates of the type ${TemplateType} cannot be used yet`);
  }
}

/** Every version under the number it had, and the active one active. */
async function writeVersions(ctx: AccountContext, region: string, template: SavedTemplate) {
  const { TemplateName, Version, tags = {} } = template;
  const call = (wanted: { body?: object; query?: Record<string, string>; TemplateType?: string }) => {
    const { body, query, ...more } = wanted;
    return callOf({ ctx, region, body, query, path: { TemplateName, ...more } });
  };
  const steps = versionSteps(template.versions);
  for (const { version, content } of steps)
    if (version === 1) await templatesOperations.CreateEmailTemplate(call({ body: { ...content, tags } }));
    else
      await templatesOperations.UpdateEmailTemplate(
        call({ body: content, query: { "create-new-version": "true" } }),
      );
  const active = Version ?? String(steps.at(-1)?.version ?? 1);
  await templatesOperations.UpdateTemplateActiveVersion(
    call({ body: { Version: active }, TemplateType: "EMAIL" }),
  );
  for (const { version, isGap } of steps)
    if (isGap) await templatesOperations.DeleteEmailTemplate(call({ query: { version: String(version) } }));
  return {};
}
