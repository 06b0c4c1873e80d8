import { router } from "./init";
import { campaignsRouter } from "./routers/campaigns";
import { projectsRouter } from "./routers/projects";
import { setupRouter } from "./routers/setup";
import { templatesRouter } from "./routers/templates";

export const appRouter = router({
  campaigns: campaignsRouter,
  projects: projectsRouter,
  templates: templatesRouter,
  setup: setupRouter,
});

export type AppRouter = typeof appRouter;
