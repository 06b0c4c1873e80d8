import { appsOperations } from "./apps/routes";
import type { Operations } from "./call";
import { endpointsOperations } from "./endpoints/routes";
import { eventsOperations } from "./events/routes";
import { usersOperations } from "./users/routes";

/** The operations there are, a noun a line. What is missing answers that it is not there yet. */
export const offered: Partial<Operations> = {
  ...appsOperations,
  ...endpointsOperations,
  ...eventsOperations,
  ...usersOperations,
};
