import { router } from "./init";
import { noticesRouter } from "./routers/notices";
import { projectsRouter } from "./routers/projects";
import { searchRouter } from "./routers/search";
import { setupRouter } from "./routers/setup";

export const appRouter = router({
  notices: noticesRouter,
  projects: projectsRouter,
  search: searchRouter,
  setup: setupRouter,
});

export type AppRouter = typeof appRouter;
