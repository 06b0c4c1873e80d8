import { Id } from "@/domain/shared/id";
import { AppError } from "@/server/errors";
import type { Call } from "./call";

/** An id out of the path. What cannot be one is nobody's. */
export function idIn({ path }: Pick<Call, "path">, name: string): string {
  const id = Id.safeParse(path[name] ?? "");
  if (id.success) return id.data;
  throw new AppError(
    "not_found",
    `Resource not found: ${name.replace(/Id$/, "").toLowerCase()} ${path[name]?.slice(0, 100)}.`,
  );
}

export function versionIn({ path }: Pick<Call, "path">): number {
  const version = Number(path.Version);
  if (Number.isInteger(version) && version > 0 && version < 2 ** 31) return version;
  throw new AppError("not_found", `Resource not found: version ${path.Version?.slice(0, 100)}.`);
}
