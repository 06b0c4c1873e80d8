/** Of the application that saw it: what Pinpoint keeps beside attributes and metrics (EVT-2). */
export interface EventClient {
  eventId: string; // its sender's own
  session?: { id: string; startedAt: string; stoppedAt?: string; milliseconds?: number };
  app?: Record<string, string>; // AppTitle, AppPackageName, AppVersionCode
  sdk?: Record<string, string>; // SdkName, ClientSdkVersion
}

/** An event that may be taken. */
export interface IncomingEvent {
  type: string;
  occurredAt: Date;
  attributes: Record<string, string>;
  metrics: Record<string, number>;
  client: EventClient;
}
