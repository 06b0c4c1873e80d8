import { Resolver } from "node:dns/promises";
import { env } from "@/server/installed-env";

/** What stands in the DNS under a name: its texts, none, or null where nobody could be asked. */
export interface Dns {
  texts: (name: string) => Promise<string[] | null>;
}

const WAIT_MS = 3_000;
const TRIES = 2;

/** By those name servers, or by the machine's own. */
export function openDns(servers: string[] = env().dnsServers): Dns {
  const resolver = new Resolver({ timeout: WAIT_MS, tries: TRIES });
  if (servers.length > 0) resolver.setServers(servers);
  return {
    texts: async (name) => {
      try {
        const found = await resolver.resolveTxt(name);
        return found.map((pieces) => pieces.join("")); // a long text comes in pieces of 255 bytes
      } catch (error) {
        if (isNoAnswer(error)) return null;
        return [];
      }
    },
  };
}

const nothingThere = new Set(["ENOTFOUND", "ENODATA"]);

function isNoAnswer(error: unknown): boolean {
  if (!(error instanceof Error && "code" in error)) throw error;
  return !nothingThere.has(String(error.code));
}
