import { Find, find } from "@/server/search/find";
import { accountProcedure, router } from "../init";

export const searchRouter = router({
  find: accountProcedure.input(Find).query(({ ctx, input }) => find(ctx, input)),
});
