import { router } from "./init";
import { campaignsRouter } from "./routers/campaigns";
import { noticesRouter } from "./routers/notices";
import { projectsRouter } from "./routers/projects";
import { searchRouter } from "./routers/search";
import { setupRouter } from "./routers/setup";
import { templatesRouter } from "./routers/templates";

export const appRouter = router({
  campaigns: campaignsRouter,
  notices: noticesRouter,
  projects: projectsRouter,
  search: searchRouter,
  setup: setupRouter,
  templates: templatesRouter,
});

export type AppRouter = typeof appRouter;
