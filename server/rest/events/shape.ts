import type { EventsResponse } from "@aws-sdk/client-pinpoint";
import type { ItemResult, Verdict } from "@/server/events/ingest-events";
import type { Given } from "../given";

const verdictShape = ({ accepted, message }: Verdict) => ({
  StatusCode: accepted ? 202 : 400,
  Message: message,
});

/** EVT-4: what became of each endpoint and each event, by their ids. */
export function eventsShape(results: ItemResult[]): Given<EventsResponse> {
  return {
    Results: Object.fromEntries(
      results.map(({ endpointId, endpoint, events }) => [
        endpointId,
        {
          EndpointItemResponse: verdictShape(endpoint),
          EventsItemResponse: Object.fromEntries(
            [...events].map(([id, verdict]) => [id, verdictShape(verdict)]),
          ),
        },
      ]),
    ),
  };
}
