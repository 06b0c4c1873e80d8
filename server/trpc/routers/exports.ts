import { CancelExport, cancelExport } from "@/server/exports/cancel-export";
import { DeleteExport, deleteExport } from "@/server/exports/delete-export";
import { ListExports, listExports } from "@/server/exports/list-exports";
import { StartExport, startExport } from "@/server/exports/start-export";
import { projectProcedure, router } from "../init";

export const exportsRouter = router({
  list: projectProcedure.input(ListExports).query(({ ctx, input }) => listExports(ctx, input)),
  start: projectProcedure.input(StartExport).mutation(({ ctx, input }) => startExport(ctx, input)),
  cancel: projectProcedure.input(CancelExport).mutation(({ ctx, input }) => cancelExport(ctx, input)),
  delete: projectProcedure.input(DeleteExport).mutation(({ ctx, input }) => deleteExport(ctx, input)),
});
