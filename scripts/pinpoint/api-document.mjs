import { ourFiles } from "../checks/sources/our-files.mjs";

const INTRO = `# Pinpoint's API

Waymark answers Amazon Pinpoint's API of 2016-12-01. An application that spoke to Pinpoint changes the endpoint of its
SDK and goes on:

\`\`\`js
const client = new PinpointClient({ endpoint: "https://waymark.example.com", region: "us-east-1", credentials });
\`\`\`

- **Keys** are made under *Settings → API keys*, or with \`npm run waymark -- keys create --project <id>\`. Calls are
  signed with SigV4 for the service \`mobiletargeting\`, in any region. A key opens one project or the whole account. A
  *publishable* key may send events, update endpoints and read in-app messages, nothing else: it may stand in an app.
- **Templates** belong to the account: a project's key reads them, a key of the account writes them.
- **Errors** have Pinpoint's names, \`Message\` and \`RequestID\`. A caller over its key's rate gets 429 with
  \`Retry-After\`. What is not offered yet answers 405, \`MethodNotAllowedException\`, and names the operation.
- **OpenAPI**: the same as a document for tools, at \`/v1/openapi.json\` of every installation ([openapi.json](openapi.json)).
- **Moving** an account of Pinpoint in is told in [moving from Pinpoint](moving-from-pinpoint.md). Apps that used Amplify take
  the client in \`clients/js\`.
- **What you write is what you read**: parts that Waymark has no place for are kept and told again.

Where Waymark differs on purpose: a batch of endpoints is taken whole or not at all; addresses are checked; the latest
version of a template that was sent is never written over, a new one takes its place; a campaign without a schedule
waits as \`PAUSED\`; functions (Lambda) cannot be hooks, web addresses can; a segment that is in use is not deleted.

This table is made by \`node scripts/pinpoint/write.mjs\` out of the code and its tests.
`;

/** docs/pinpoint-api.md as it should be, and the operations that no test proves. */
export function apiDocument(root) {
  const files = (path) => ourFiles(root, path).map(({ text }) => text);
  const offered = offeredOperations(root);
  const proofs = proofsIn(files(/^server\/rest\/[\w-]+\/[\w-]+\.test\.ts$/));
  const entries = catalogOf(root);
  const lines = entries.map(({ heading, name, method, path }) =>
    heading
      ? headingOf(heading)
      : rowOf({ name, call: `${method} ${path}`, isOffered: offered.has(name), proofs }),
  );
  const unproven = entries.flatMap(({ name }) => (offered.has(name) && !proofs.has(name) ? [name] : []));
  return { text: `${INTRO}${lines.join("\n")}\n`, unproven };
}

const ENTRY = /^ {2}(?:\/\/ (.+)|(\w+): \[\s*"(\w+)",\s*"([^"]+)",\s*(\d+),?\s*\],)$/gm;

/** The names of the operations that some noun's routes answer. */
export function offeredOperations(root) {
  const routes = ourFiles(root, /^server\/rest\/[\w-]+\/routes\.ts$/);
  return new Set(
    routes.flatMap(({ text }) => [...text.matchAll(/^ {2}(?:async )?(\w+)[(:,]/gm)].map(([, name]) => name)),
  );
}

/** What operations.ts lists: an operation, or a heading over those that follow. */
export function catalogOf(root) {
  const [catalog] = ourFiles(root, /^server\/rest\/operations\.ts$/);
  return [...(catalog?.text ?? "").matchAll(ENTRY)].map(([, heading, name, method, path, status]) => ({
    heading,
    name,
    method,
    path,
    status,
  }));
}

const headingOf = (heading) =>
  `\n## ${heading}\n\n| Operation | Call | State | Proven by |\n|---|---|---|---|`;

function rowOf({ name, call, isOffered, proofs }) {
  const proof = isOffered ? (proofs.get(name) ?? "") : "";
  return `| ${name} | \`${call}\` | ${isOffered ? "works" : "not yet"} | ${proof} |`;
}

/** By operation the title of a test that sends its command, itself or by a function of its file. */
function proofsIn(tests) {
  const proofs = new Map();
  for (const text of tests) {
    const [head = "", ...bodies] = text.split(/^test\(/m);
    for (const body of bodies) {
      const title = /^"([^"]+)"/.exec(body)?.[1];
      for (const name of [...commandsIn(body), ...commandsOfHelpers(head, body)])
        if (title && !proofs.has(name)) proofs.set(name, title.replace(/(?: \[[\w-]+\])+$/, ""));
    }
  }
  return proofs;
}

const commandsIn = (text) => [...text.matchAll(/new (\w+)Command\(/g)].map(([, name]) => name);

function commandsOfHelpers(head, body) {
  const parts = head.split(/^(?=const |async function |function )/m);
  return parts.flatMap((part) => {
    const name = /^(?:const|async function|function) (\w+)/.exec(part)?.[1];
    return name && new RegExp(`\\b${name}\\(`).test(body) ? commandsIn(part) : [];
  });
}
