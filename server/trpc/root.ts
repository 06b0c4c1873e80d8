import { router } from "./init";
import { projectsRouter } from "./routers/projects";
import { setupRouter } from "./routers/setup";

export const appRouter = router({
  projects: projectsRouter,
  setup: setupRouter,
});

export type AppRouter = typeof appRouter;
