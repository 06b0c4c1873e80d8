import { connect, type Database } from "@/db/client";
import { env } from "./installed-env";

const kept = globalThis as typeof globalThis & { waymarkDatabase?: Database }; // outlives module reloads in development

/** This process's database, connected when first asked for. */
export function database(): Database {
  kept.waymarkDatabase ??= connect(env().databaseUrl);
  return kept.waymarkDatabase;
}

export type { Database };
