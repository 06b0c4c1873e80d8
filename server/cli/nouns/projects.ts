import { z } from "zod";
import { CreateProject, createProject } from "@/server/projects/create-project";
import { listProjects } from "@/server/projects/list-projects";
import { defineNoun, defineVerb } from "../noun";

export const projectsNoun = defineNoun({
  name: "projects",
  describe: "Projects of this account",
  verbs: [
    defineVerb({
      name: "create",
      describe: "Create a project",
      needs: { "--name <name>": "its name, at most 64 characters" },
      input: CreateProject,
      act: async (ctx, input) => {
        const { id, name } = await createProject(ctx, input);
        return { json: { projectId: id }, text: `Created ${name}: ${id}` };
      },
    }),
    defineVerb({
      name: "list",
      describe: "List the projects by name",
      input: z.object({}),
      act: async (ctx) => {
        const projects = await listProjects(ctx);
        return {
          json: projects.map(({ id, name }) => ({ projectId: id, name })),
          text: projects.map(({ id, name }) => `${id}  ${name}`).join("\n") || "There are no projects yet",
        };
      },
    }),
  ],
});
