import { router } from "./init";
import { accountRouter } from "./routers/account";
import { auditRouter } from "./routers/audit";
import { campaignsRouter } from "./routers/campaigns";
import { importsRouter } from "./routers/imports";
import { keysRouter } from "./routers/keys";
import { noticesRouter } from "./routers/notices";
import { peopleRouter } from "./routers/people";
import { projectsRouter } from "./routers/projects";
import { searchRouter } from "./routers/search";
import { setupRouter } from "./routers/setup";
import { teamRouter } from "./routers/team";
import { templatesRouter } from "./routers/templates";

export const appRouter = router({
  account: accountRouter,
  audit: auditRouter,
  campaigns: campaignsRouter,
  imports: importsRouter,
  keys: keysRouter,
  notices: noticesRouter,
  people: peopleRouter,
  projects: projectsRouter,
  search: searchRouter,
  setup: setupRouter,
  team: teamRouter,
  templates: templatesRouter,
});

export type AppRouter = typeof appRouter;
