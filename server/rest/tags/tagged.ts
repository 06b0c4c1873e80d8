import { isId } from "@/domain/shared/id";
import type { Tags } from "@/domain/shared/tags";
import { projectContext } from "@/server/access/project-context";
import { findCampaign } from "@/server/campaigns/find-campaign";
import { tagCampaign } from "@/server/campaigns/tag-campaign";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { getProject } from "@/server/projects/get-project";
import { tagProject } from "@/server/projects/tag-project";
import { tagSegment } from "@/server/segments/tag-segment";
import { wholeSegment } from "@/server/segments/whole-segments";
import { findByName } from "@/server/templates/find-by-name";
import { tagTemplate } from "@/server/templates/tag-template";

export interface Tagged {
  tags: () => Promise<Tags>;
  retag: (change: (tags: Tags) => Tags) => Promise<unknown>;
}

/** What an ARN names. The region may be any. */
export async function taggedBy(ctx: AccountContext, arn: string): Promise<Tagged> {
  const path = /^arn:[\w-]*:mobiletargeting:[\w-]*:\d*:(.{1,300})$/.exec(arn)?.[1];
  if (!path) throw new AppError("invalid", "ResourceArn: give an ARN like arn:aws:mobiletargeting:…:apps/….");
  const parts = path.split("/");
  const found = parts[0] === "apps" ? await ofProject(ctx, parts) : ofTemplate(ctx, parts);
  if (!found) throw new AppError("not_found", `Resource not found: ${path}.`);
  return found;
}

async function ofProject(account: AccountContext, [, projectId = "", noun, id = "", ...more]: string[]) {
  const ctx = await projectContext(account, projectId);
  if (noun === undefined)
    return {
      tags: async () => (await getProject(ctx)).tags,
      retag: (change: Retag) => tagProject(ctx, change),
    };
  if (more.length > 0 || !isId(id)) return null;
  if (noun === "segments")
    return {
      tags: async () => (await wholeSegment(ctx, { id })).tags,
      retag: (retag: Retag) => tagSegment(ctx, { id, retag }),
    };
  if (noun !== "campaigns") return null;
  return {
    tags: async () => (await findCampaign(ctx, id)).tags,
    retag: (retag: Retag) => tagCampaign(ctx, { id, retag }),
  };
}

type Retag = (tags: Tags) => Tags;

function ofTemplate(ctx: AccountContext, [noun, name, type, ...more]: string[]): Tagged | null {
  if (noun !== "templates" || !name || type?.toUpperCase() !== "EMAIL" || more.length > 0) return null;
  const found = () => findByName(ctx, { name });
  return {
    tags: async () => (await found()).tags,
    retag: async (change) => {
      const { id, tags } = await found();
      return tagTemplate(ctx, { id, tags: change(tags) });
    },
  };
}
