import { mkdtemp } from "node:fs/promises";
import { throwawaySettings, defaultSettings } from "@/server/launcher/postgres/settings";
import { startPostgres } from "@/server/launcher/postgres/start-postgres";
import { copyDatabase } from "@/server/testing/copy-database";
import { migrateDatabase } from "@/db/migrate";
const dir = process.argv[2]!;
const server = await startPostgres({ dir, settings: { ...defaultSettings(), fsync: "off", synchronous_commit: "off", max_wal_size: "8GB" } });
let url = server.url;
try { url = await copyDatabase(server.url, "seg", "template0"); await migrateDatabase(url); } catch (e) { console.log(String(e)); }
console.log(server.url, url);
process.on("SIGTERM", async () => { await server.stop(); process.exit(0); });
setInterval(() => {}, 1e6);
