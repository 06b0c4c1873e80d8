interface Place {
  projectId: string;
  /** This installation, as programs reach it. */
  endpoint: string;
}

export interface Snippet {
  id: string;
  label: string;
  /** What it needs, before it can run. */
  needs: string;
  code: string;
}

const KEYS_OF_THE_SDK = "It reads AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY from the environment.";

/** A first event in each of the ways there are, ready to run: it makes an endpoint and tells that a cart was left. */
export function snippetsFor(place: Place): Snippet[] {
  return [
    {
      id: "js",
      label: "JavaScript",
      needs: `npm install @aws-sdk/client-pinpoint. ${KEYS_OF_THE_SDK}`,
      code: js(place),
    },
    { id: "python", label: "Python", needs: `pip install boto3. ${KEYS_OF_THE_SDK}`, code: python(place) },
    { id: "cli", label: "AWS CLI", needs: KEYS_OF_THE_SDK, code: cli(place) },
    { id: "curl", label: "curl", needs: `curl 7.75 or newer. ${KEYS_OF_THE_SDK}`, code: curl(place) },
    {
      id: "app",
      label: "Browser app",
      needs: "The client lies in clients/js of Waymark's repository. Use a publishable key, and no other.",
      code: app(place),
    },
  ];
}

const js = ({
  projectId,
  endpoint,
}: Place) => `import { PinpointClient, PutEventsCommand } from "@aws-sdk/client-pinpoint";

const client = new PinpointClient({
  endpoint: "${endpoint}",
  region: "us-east-1", // any
});

await client.send(
  new PutEventsCommand({
    ApplicationId: "${projectId}",
    EventsRequest: {
      BatchItem: {
        "first-endpoint": {
          Endpoint: { Address: "ann@example.com", ChannelType: "EMAIL" },
          Events: {
            [crypto.randomUUID()]: {
              EventType: "cart.abandoned",
              Timestamp: new Date().toISOString(),
              Attributes: { shop: "berlin" },
              Metrics: { total: 60 },
            },
          },
        },
      },
    },
  }),
);`;

const python = ({ projectId, endpoint }: Place) => `import uuid
from datetime import datetime, timezone

import boto3

client = boto3.client(
    "pinpoint",
    endpoint_url="${endpoint}",
    region_name="us-east-1",  # any
)

answer = client.put_events(
    ApplicationId="${projectId}",
    EventsRequest={
        "BatchItem": {
            "first-endpoint": {
                "Endpoint": {"Address": "ann@example.com", "ChannelType": "EMAIL"},
                "Events": {
                    str(uuid.uuid4()): {
                        "EventType": "cart.abandoned",
                        "Timestamp": datetime.now(timezone.utc).isoformat(),
                        "Attributes": {"shop": "berlin"},
                        "Metrics": {"total": 60},
                    }
                },
            }
        }
    },
)
print(answer["EventsResponse"])`;

/** For a shell: the id and the time are of the moment it runs. */
const batch = `{"BatchItem": {"first-endpoint": {
  "Endpoint": {"Address": "ann@example.com", "ChannelType": "EMAIL"},
  "Events": {"'"$(date +%s)-$RANDOM"'": {
    "EventType": "cart.abandoned", "Timestamp": "'"$(date -u +%FT%TZ)"'",
    "Attributes": {"shop": "berlin"}, "Metrics": {"total": 60}}}}}}`;

const cli = ({ projectId, endpoint }: Place) => `aws pinpoint put-events \\
  --endpoint-url ${endpoint} --region us-east-1 \\
  --application-id ${projectId} \\
  --events-request '${batch}'`;

const curl = ({ projectId, endpoint }: Place) => `curl --aws-sigv4 "aws:amz:us-east-1:mobiletargeting" \\
  --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" \\
  --header "content-type: application/json" \\
  ${endpoint}/v1/apps/${projectId}/events \\
  --data '${batch}'`;

const app = ({
  projectId,
  endpoint,
}: Place) => `import { configure, identifyUser, record } from "waymark-client";

configure({
  appId: "${projectId}",
  endpoint: "${endpoint}",
  credentials: { accessKeyId: "…", secretAccessKey: "…" }, // a publishable key
});

record({ name: "cart.abandoned", attributes: { shop: "berlin" }, metrics: { total: 60 } });

await identifyUser({ userId: "ann", userProfile: { email: "ann@example.com" } });`;
