import { type Client, type Configuration, createClient } from "./client.js";
import type { EventInput, UserInput } from "./wire.js";

export { Refused } from "./call.js";
export { type Client, type Configuration, createClient } from "./client.js";
export type { EventInput, UserInput } from "./wire.js";

let client: Client | undefined;

/** Once, when the app starts. Configured again, the client before ends its session. */
export function configure(configuration: Configuration): Client {
  void client?.close();
  client = createClient(configuration);
  return client;
}

export const record = (input: EventInput): void => configured().record(input);
export const identifyUser = (input: UserInput): Promise<void> => configured().identifyUser(input);
export const flushEvents = (): Promise<void> => configured().flush();

function configured(): Client {
  if (!client) throw new Error("Call configure() of waymark-client first");
  return client;
}
