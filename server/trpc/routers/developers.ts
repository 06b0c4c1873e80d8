import { developerFacts } from "@/server/projects/developer-facts";
import { projectProcedure, router } from "../init";

export const developersRouter = router({
  facts: projectProcedure.query(({ ctx }) => developerFacts(ctx)),
});
