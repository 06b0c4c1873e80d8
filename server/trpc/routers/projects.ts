import { CreateProject, createProject } from "@/server/projects/create-project";
import { createSampleProject } from "@/server/projects/create-sample-project";
import { DeleteProject, deleteProject } from "@/server/projects/delete-project";
import { getOverview } from "@/server/projects/get-overview";
import { getProject } from "@/server/projects/get-project";
import { listProjects } from "@/server/projects/list-projects";
import { RenameProject, renameProject } from "@/server/projects/rename-project";
import { SetProjectLimits, setProjectLimits } from "@/server/projects/set-project-limits";
import { SetSendingDefaults, setSendingDefaults } from "@/server/projects/set-sending-defaults";
import { SetTimeZone, setTimeZone } from "@/server/projects/set-time-zone";
import { showHookSecret } from "@/server/projects/show-hook-secret";
import { accountProcedure, projectProcedure, router } from "../init";

export const projectsRouter = router({
  list: accountProcedure.query(({ ctx }) => listProjects(ctx)),
  get: projectProcedure.query(({ ctx }) => getProject(ctx)),
  overview: projectProcedure.query(({ ctx }) => getOverview(ctx)),
  create: accountProcedure.input(CreateProject).mutation(({ ctx, input }) => createProject(ctx, input)),
  createSample: accountProcedure.mutation(({ ctx }) => createSampleProject(ctx)),
  rename: projectProcedure.input(RenameProject).mutation(({ ctx, input }) => renameProject(ctx, input)),
  setLimits: projectProcedure
    .input(SetProjectLimits)
    .mutation(({ ctx, input }) => setProjectLimits(ctx, input)),
  setSendingDefaults: projectProcedure
    .input(SetSendingDefaults)
    .mutation(({ ctx, input }) => setSendingDefaults(ctx, input)),
  hookSecret: projectProcedure.mutation(({ ctx }) => showHookSecret(ctx, { renew: false })),
  renewHookSecret: projectProcedure.mutation(({ ctx }) => showHookSecret(ctx, { renew: true })),
  setTimeZone: projectProcedure.input(SetTimeZone).mutation(({ ctx, input }) => setTimeZone(ctx, input)),
  delete: projectProcedure.input(DeleteProject).mutation(({ ctx, input }) => deleteProject(ctx, input)),
});
