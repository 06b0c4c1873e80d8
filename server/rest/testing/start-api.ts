import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { PinpointClient } from "@aws-sdk/client-pinpoint";
import { getRequestListener } from "@hono/node-server";
import { createKey } from "@/server/access/keys/create-key";
import type { AccountContext } from "@/server/context";
import type { Database } from "@/server/database";
import { makeRestApp } from "../app";

/** The API on a port of its own, as the launcher serves it. */
export async function startApi(db: Database) {
  const server = createServer(getRequestListener(makeRestApp(() => db).fetch));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // it listens on TCP
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { url: `http://127.0.0.1:${port}`, close };
}

type KeyWish = Omit<Parameters<typeof createKey>[1], "name">;

/** The SDK as it is, with a new key. Only its endpoint is ours. */
export async function openSdk(url: string, account: AccountContext, wish: KeyWish = { projectId: null }) {
  const key = await createKey(account, { name: "SDK", ...wish });
  return { key, sdk: sdkWith(url, { accessKeyId: key.id, secretAccessKey: key.secret }) };
}

export function sdkWith(
  url: string,
  credentials: { accessKeyId: string; secretAccessKey: string },
  region = "us-east-1",
) {
  return new PinpointClient({ endpoint: url, region, credentials, maxAttempts: 1 });
}
