import { BlockAttribute, blockAttribute } from "@/server/attributes/block-attribute";
import { countAttributes } from "@/server/attributes/count-attributes";
import { DeleteAttributes, deleteAttributes } from "@/server/attributes/delete-attributes";
import { listAttributes } from "@/server/attributes/list-attributes";
import { RenameAttribute, renameAttribute } from "@/server/attributes/rename-attribute";
import { projectProcedure, router } from "../init";

export const attributesRouter = router({
  list: projectProcedure.query(({ ctx }) => listAttributes(ctx)),
  count: projectProcedure.mutation(({ ctx }) => countAttributes(ctx)),
  block: projectProcedure.input(BlockAttribute).mutation(({ ctx, input }) => blockAttribute(ctx, input)),
  rename: projectProcedure.input(RenameAttribute).mutation(({ ctx, input }) => renameAttribute(ctx, input)),
  delete: projectProcedure.input(DeleteAttributes).mutation(({ ctx, input }) => deleteAttributes(ctx, input)),
});
