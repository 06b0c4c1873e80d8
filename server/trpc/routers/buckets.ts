import { BrowseBucket, browseBucket } from "@/server/buckets/browse-bucket";
import { CheckBucket, checkBucket } from "@/server/buckets/check-bucket";
import { listBuckets } from "@/server/buckets/list-buckets";
import { RemoveBucket, removeBucket } from "@/server/buckets/remove-bucket";
import { SaveBucket, saveBucket } from "@/server/buckets/save-bucket";
import { projectProcedure, router } from "../init";

export const bucketsRouter = router({
  list: projectProcedure.query(({ ctx }) => listBuckets(ctx)),
  browse: projectProcedure.input(BrowseBucket).query(({ ctx, input }) => browseBucket(ctx, input)),
  check: projectProcedure.input(CheckBucket).mutation(({ ctx, input }) => checkBucket(ctx, input)),
  save: projectProcedure.input(SaveBucket).mutation(({ ctx, input }) => saveBucket(ctx, input)),
  remove: projectProcedure.input(RemoveBucket).mutation(({ ctx, input }) => removeBucket(ctx, input)),
});
