import { appsOperations } from "./apps/routes";
import type { Operations } from "./call";
import { campaignsOperations } from "./campaigns/routes";
import { channelsOperations } from "./channels/routes";
import { endpointsOperations } from "./endpoints/routes";
import { eventStreamOperations } from "./event-stream/routes";
import { exportJobsOperations } from "./export-jobs/routes";
import { segmentsOperations } from "./segments/routes";
import { settingsOperations } from "./settings/routes";
import { tagsOperations } from "./tags/routes";
import { templatesOperations } from "./templates/routes";
import { usersOperations } from "./users/routes";

/** The operations there are, a noun a line. What is missing answers that it is not there yet. */
export const offered: Partial<Operations> = {
  ...appsOperations,
  ...campaignsOperations,
  ...channelsOperations,
  ...endpointsOperations,
  ...eventStreamOperations,
  ...exportJobsOperations,
  ...segmentsOperations,
  ...settingsOperations,
  ...tagsOperations,
  ...templatesOperations,
  ...usersOperations,
};
