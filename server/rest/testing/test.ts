import type { PinpointClient } from "@aws-sdk/client-pinpoint";
import { test as base } from "@/server/testing/test";
import { openSdk, startApi } from "./start-api";

interface Fixtures {
  /** Where the API listens: one server a file. */
  url: string;
  /** The unmodified SDK with a key of the whole account. */
  sdk: PinpointClient;
}

export const test = base.extend<Fixtures>({
  url: [
    async ({ db }, use) => {
      const api = await startApi(db);
      await use(api.url);
      await api.close();
    },
    { scope: "worker" },
  ],
  sdk: async ({ url, account }, use) => {
    const { sdk } = await openSdk(url, account);
    await use(sdk);
    sdk.destroy();
  },
});

export { expect } from "vitest";
