import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const SUPERUSER = "waymark";
export const DATABASE = "waymark";

/** The folder of one embedded PostgreSQL: its files, and the few things that outlive each run of it. */
export function openFolder(dir: string) {
  mkdirSync(dir, { recursive: true });
  const at = (name: string) => join(dir, name);
  const read = (name: string) => (existsSync(at(name)) ? readFileSync(at(name), "utf8").trim() : null);

  return {
    dir,
    cluster: at("cluster"),
    log: at("server.log"),
    lock: at("lock"),
    users: at("users"),
    isInitialised: () => existsSync(at("initialised")),
    markInitialised: () => writeFileSync(at("initialised"), new Date().toISOString()),
    port: () => Number(read("port") ?? 0),
    keepPort: (port: number) => writeFileSync(at("port"), `${port}\n`),
    password: () => read("password") ?? "",
    newPassword() {
      rmSync(at("password"), { force: true });
      writeFileSync(at("password"), randomBytes(24).toString("hex"), { mode: 0o600, flag: "wx" });
    },
  };
}

export type Folder = ReturnType<typeof openFolder>;

export function urlOf(folder: Folder, database = DATABASE) {
  return `postgres://${SUPERUSER}:${folder.password()}@127.0.0.1:${folder.port()}/${database}`;
}
