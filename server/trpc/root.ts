import { router } from "./init";
import { accountRouter } from "./routers/account";
import { analyticsRouter } from "./routers/analytics";
import { attributesRouter } from "./routers/attributes";
import { auditRouter } from "./routers/audit";
import { bucketImportsRouter } from "./routers/bucket-imports";
import { bucketsRouter } from "./routers/buckets";
import { campaignsRouter } from "./routers/campaigns";
import { channelsRouter } from "./routers/channels";
import { developersRouter } from "./routers/developers";
import { engineRouter } from "./routers/engine";
import { eventsRouter } from "./routers/events";
import { exportsRouter } from "./routers/exports";
import { feedbackRouter } from "./routers/feedback";
import { forecastsRouter } from "./routers/forecasts";
import { identitiesRouter } from "./routers/identities";
import { importsRouter } from "./routers/imports";
import { keysRouter } from "./routers/keys";
import { limitsRouter } from "./routers/limits";
import { noticesRouter } from "./routers/notices";
import { outboxRouter } from "./routers/outbox";
import { peopleRouter } from "./routers/people";
import { pricesRouter } from "./routers/prices";
import { projectsRouter } from "./routers/projects";
import { resultsRouter } from "./routers/results";
import { searchRouter } from "./routers/search";
import { segmentsRouter } from "./routers/segments";
import { setupRouter } from "./routers/setup";
import { subscriptionRouter } from "./routers/subscription";
import { suppressionsRouter } from "./routers/suppressions";
import { teamRouter } from "./routers/team";
import { templatesRouter } from "./routers/templates";

export const appRouter = router({
  account: accountRouter,
  analytics: analyticsRouter,
  attributes: attributesRouter,
  audit: auditRouter,
  bucketImports: bucketImportsRouter,
  buckets: bucketsRouter,
  campaigns: campaignsRouter,
  channels: channelsRouter,
  developers: developersRouter,
  engine: engineRouter,
  events: eventsRouter,
  exports: exportsRouter,
  feedback: feedbackRouter,
  forecasts: forecastsRouter,
  identities: identitiesRouter,
  imports: importsRouter,
  keys: keysRouter,
  limits: limitsRouter,
  notices: noticesRouter,
  outbox: outboxRouter,
  people: peopleRouter,
  prices: pricesRouter,
  projects: projectsRouter,
  results: resultsRouter,
  search: searchRouter,
  segments: segmentsRouter,
  setup: setupRouter,
  subscription: subscriptionRouter,
  suppressions: suppressionsRouter,
  team: teamRouter,
  templates: templatesRouter,
});

export type AppRouter = typeof appRouter;
