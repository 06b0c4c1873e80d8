import { DeleteBucketImport, deleteBucketImport } from "@/server/bucket-imports/delete-bucket-import";
import { ListBucketImports, listBucketImports } from "@/server/bucket-imports/list-bucket-imports";
import { PauseBucketImport, pauseBucketImport } from "@/server/bucket-imports/pause-bucket-import";
import { ResumeBucketImport, resumeBucketImport } from "@/server/bucket-imports/resume-bucket-import";
import { StartBucketImport, startBucketImport } from "@/server/bucket-imports/start-bucket-import";
import { projectProcedure, router } from "../init";

export const bucketImportsRouter = router({
  list: projectProcedure.input(ListBucketImports).query(({ ctx, input }) => listBucketImports(ctx, input)),
  start: projectProcedure
    .input(StartBucketImport)
    .mutation(({ ctx, input }) => startBucketImport(ctx, input)),
  pause: projectProcedure
    .input(PauseBucketImport)
    .mutation(({ ctx, input }) => pauseBucketImport(ctx, input)),
  resume: projectProcedure
    .input(ResumeBucketImport)
    .mutation(({ ctx, input }) => resumeBucketImport(ctx, input)),
  delete: projectProcedure
    .input(DeleteBucketImport)
    .mutation(({ ctx, input }) => deleteBucketImport(ctx, input)),
});
