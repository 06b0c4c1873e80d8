import { startPostgres } from "@/server/launcher/postgres/start-postgres";

// A program of its own that opens the database in a folder and stays, until it is told to stop or killed.
const [dir = "", namespaces] = process.argv.slice(2);
const server = await startPostgres({
  dir,
  settings: { fsync: "off", shared_buffers: "32MB" },
  userNamespaces: namespaces !== "without-namespaces",
});
console.log(JSON.stringify({ url: server.url, port: server.port, pid: server.pid, adopted: server.adopted }));
process.on("SIGTERM", () => void server.stop().then(() => process.exit(0)));
setInterval(() => {}, 60_000);
