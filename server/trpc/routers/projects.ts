import { CreateProject, createProject } from "@/server/projects/create-project";
import { listProjects } from "@/server/projects/list-projects";
import { accountProcedure, router } from "../init";

export const projectsRouter = router({
  list: accountProcedure.query(({ ctx }) => listProjects(ctx)),
  create: accountProcedure.input(CreateProject).mutation(({ ctx, input }) => createProject(ctx, input)),
});
