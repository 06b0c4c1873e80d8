import type { Database } from "@/db/client";
import type { ProviderRow } from "@/db/schema";
import type { ProviderKind } from "@/domain/providers/kinds";
import { openOutbox } from "./outbox/open-outbox";
import type { Provider } from "./provider";
import { openSes } from "./ses/open-ses";
import { openSmtp } from "./smtp/open-smtp";

type Open = (row: ProviderRow, db: Database) => Provider;

/** Complete, or it does not compile. */
const vendors: { [K in ProviderKind]: Open } = { outbox: openOutbox, smtp: openSmtp, ses: openSes };

interface Opened {
  madeOf: string;
  provider: Provider;
}

const opened = new WeakMap<Database, Map<string, Opened>>();

/** This process's provider of a row, with its connections; a row whose settings changed is opened anew, and the old one closes when its messages are answered. Throws ProviderUnreadable. */
export function openProvider(row: ProviderRow, db: Database): Provider {
  const known = opened.get(db) ?? new Map<string, Opened>();
  opened.set(db, known);
  const madeOf = JSON.stringify([row.kind, row.channel, row.settings, row.secret]);
  const current = known.get(row.id);
  if (current?.madeOf === madeOf) return current.provider;
  const provider = vendors[row.kind](row, db);
  known.set(row.id, { madeOf, provider });
  if (current) void closeQuietly(current.provider);
  return provider;
}

async function closeQuietly(provider: Provider): Promise<void> {
  try {
    await provider.close();
  } catch (error) {
    console.error(`Closing a provider (${provider.kind}) failed`, error);
  }
}
