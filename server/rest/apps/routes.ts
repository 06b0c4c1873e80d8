import type { CreateApplicationRequest } from "@aws-sdk/client-pinpoint";
import { z } from "zod";
import { ProjectName } from "@/domain/projects/name";
import { Tags } from "@/domain/shared/tags";
import { projectContext } from "@/server/access/project-context";
import type { AccountContext } from "@/server/context";
import { createProject } from "@/server/projects/create-project";
import { deleteProject } from "@/server/projects/delete-project";
import { getProject } from "@/server/projects/get-project";
import { listProjects } from "@/server/projects/list-projects";
import { bodyOf, type Operations, read } from "../call";
import { pageOf } from "../query";
import { type App, appShape } from "./shape";

const CreateApp = bodyOf<CreateApplicationRequest>()(
  z.object({ Name: ProjectName, tags: Tags.nullish().transform((tags) => tags ?? {}) }),
);

export const appsOperations = {
  async GetApps({ ctx, region, query }) {
    const { items, nextToken } = pageOf(await projectsOf(ctx), query);
    return { Item: items.map((project) => appShape(region, project)), NextToken: nextToken };
  },

  async CreateApp(call) {
    const { Name, tags } = read(CreateApp, call);
    return appShape(call.region, await createProject(call.ctx, { name: Name, tags }, call.movesIn));
  },

  async GetApp({ ctx, region }) {
    return appShape(region, await getProject(ctx));
  },

  async DeleteApp({ ctx, region }) {
    const project = await getProject(ctx);
    await deleteProject(ctx, { confirmation: project.name });
    return appShape(region, project);
  },
} satisfies Partial<Operations>;

/** A project's key sees its own. */
async function projectsOf(ctx: AccountContext): Promise<App[]> {
  const { actor } = ctx;
  if (actor.kind !== "key" || actor.projectId === null) return listProjects(ctx);
  return [await getProject(await projectContext(ctx, actor.projectId))];
}
