import type {
  EmailTemplateResponse,
  TemplateResponse,
  TemplateVersionResponse,
} from "@aws-sdk/client-pinpoint";
import type { NamedTemplate } from "@/server/templates/find-by-name";
import { arnOf } from "../arn";
import type { Given } from "../given";
import { defaultsOf } from "./substitutions";

/** What a client said of a version that there is no place for. */
export interface TemplateSaid {
  DefaultSubstitutions?: string;
  RecommenderId?: string;
}

interface Beside {
  region: string;
  said: TemplateSaid | undefined;
}

export const templateArn = (region: string, name: string) => arnOf(region, `templates/${name}/EMAIL`);

/** Of a list. */
export function templateShape(template: NamedTemplate, beside: Beside): Given<TemplateResponse> {
  return {
    ...versionShape(template, beside),
    Arn: templateArn(beside.region, template.name),
    TemplateType: "EMAIL",
    tags: template.tags,
  };
}

export function versionShape(template: NamedTemplate, { said }: Beside): Given<TemplateVersionResponse> {
  const { name, shown } = template;
  return {
    CreationDate: shown.createdAt.toISOString(),
    ...(Object.keys(shown.defaults).length > 0 && { DefaultSubstitutions: substitutionsOf(template, said) }),
    LastModifiedDate: (shown.updatedAt ?? shown.createdAt).toISOString(),
    ...(shown.description && { TemplateDescription: shown.description }),
    TemplateName: name,
    TemplateType: "EMAIL",
    Version: String(shown.version),
  };
}

export function emailTemplateShape(template: NamedTemplate, beside: Beside): Given<EmailTemplateResponse> {
  const { subject, html, text, headers } = template.shown;
  return {
    ...templateShape(template, beside),
    ...(subject && { Subject: subject }),
    ...(html && { HtmlPart: html }),
    ...(text && { TextPart: text }),
    ...(headers.length > 0 && { Headers: headers.map(({ name, value }) => ({ Name: name, Value: value })) }),
    ...(beside.said?.RecommenderId && { RecommenderId: beside.said.RecommenderId }),
  };
}

/** As the client wrote it, unless somebody changed it since. */
function substitutionsOf({ shown }: NamedTemplate, said: TemplateSaid | undefined): string {
  const written = said?.DefaultSubstitutions;
  const isSame =
    written !== undefined && JSON.stringify(defaultsOf(written)) === JSON.stringify(sorted(shown.defaults));
  return isSame ? written : JSON.stringify(shown.defaults);
}

const sorted = (defaults: Record<string, string>) => Object.fromEntries(Object.entries(defaults).sort());
