import { router } from "./init";
import { accountRouter } from "./routers/account";
import { auditRouter } from "./routers/audit";
import { keysRouter } from "./routers/keys";
import { projectsRouter } from "./routers/projects";
import { setupRouter } from "./routers/setup";
import { teamRouter } from "./routers/team";

export const appRouter = router({
  account: accountRouter,
  audit: auditRouter,
  keys: keysRouter,
  projects: projectsRouter,
  setup: setupRouter,
  team: teamRouter,
});

export type AppRouter = typeof appRouter;
