import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprintOf, isAlive } from "../alive.mjs";
import type { Folder } from "./folder";

/** Notes that this process uses the database. The last user to leave stops it. */
export function enter(folder: Folder) {
  mkdirSync(folder.users, { recursive: true });
  const seat = join(folder.users, `${fingerprintOf(process.pid)}.${randomUUID().slice(0, 8)}`);
  writeFileSync(seat, "");
  return { leave: () => rmSync(seat, { force: true }) };
}

/** True if anyone alive uses the database. Seats of killed processes are cleared away. */
export function isUsed(folder: Folder) {
  if (!existsSync(folder.users)) return false;
  return (
    readdirSync(folder.users).filter((seat) => {
      const alive = isAlive(seat.slice(0, seat.lastIndexOf(".")));
      if (!alive) rmSync(join(folder.users, seat), { force: true });
      return alive;
    }).length > 0
  );
}
