import { CancelImport, cancelImport } from "@/server/imports/cancel-import";
import { GetImport, getImport } from "@/server/imports/get-import";
import { ListFailures, listFailures } from "@/server/imports/list-failures";
import { ListImports, listImports } from "@/server/imports/list-imports";
import { PauseImport, pauseImport } from "@/server/imports/pause-import";
import { PreviewImport, previewImport } from "@/server/imports/preview-import";
import { ResumeImport, resumeImport } from "@/server/imports/resume-import";
import { StartImport, startImport } from "@/server/imports/start-import";
import { projectProcedure, router } from "../init";

export const importsRouter = router({
  list: projectProcedure.input(ListImports).query(({ ctx, input }) => listImports(ctx, input)),
  get: projectProcedure.input(GetImport).query(({ ctx, input }) => getImport(ctx, input)),
  preview: projectProcedure.input(PreviewImport).query(({ ctx, input }) => previewImport(ctx, input)),
  failures: projectProcedure.input(ListFailures).query(({ ctx, input }) => listFailures(ctx, input)),
  start: projectProcedure.input(StartImport).mutation(({ ctx, input }) => startImport(ctx, input)),
  pause: projectProcedure.input(PauseImport).mutation(({ ctx, input }) => pauseImport(ctx, input)),
  resume: projectProcedure.input(ResumeImport).mutation(({ ctx, input }) => resumeImport(ctx, input)),
  cancel: projectProcedure.input(CancelImport).mutation(({ ctx, input }) => cancelImport(ctx, input)),
});
