import { router } from "./init";
import { campaignsRouter } from "./routers/campaigns";
import { projectsRouter } from "./routers/projects";
import { templatesRouter } from "./routers/templates";

export const appRouter = router({
  campaigns: campaignsRouter,
  projects: projectsRouter,
  templates: templatesRouter,
});

export type AppRouter = typeof appRouter;
