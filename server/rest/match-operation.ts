import { isStorable } from "@/domain/shared/storable";
import { AppError } from "@/server/errors";
import { type OperationName, operationNames, operations } from "./operations";

interface Match {
  name: OperationName;
  path: Record<string, string>;
}

interface Branch {
  named: Map<string, Branch>;
  parameter: { name: string; branch: Branch } | null;
  operations: Map<string, OperationName>; // by method
}

const root = operationNames.reduce(plant, branch());

/** The operation of a request and what its path says, out of the URL as it was sent: an id may hold anything, slashes too. Null when nobody knows it. */
export function matchOperation(method: string, rawPath: string): Match | null {
  const path: Record<string, string> = {};
  let at = root;
  for (const segment of rawPath.split("/").slice(1)) {
    const next = step(at, segment, path);
    if (!next) return null;
    at = next;
  }
  const name = at.operations.get(method);
  if (name) return { name, path };
  if (at.operations.size === 0) return null;
  const others = [...at.operations.keys()].join(" and ");
  throw new AppError("not_allowed", `${rawPath} takes ${others}, not ${method}.`);
}

function step(at: Branch, segment: string, path: Record<string, string>): Branch | null {
  const named = at.named.get(segment);
  if (named) return named;
  if (!at.parameter || segment === "") return null;
  path[at.parameter.name] = decode(segment);
  return at.parameter.branch;
}

/** Percent-encoded text as it was meant. */
export function decode(text: string): string {
  const decoded = decodeOrNull(text);
  if (decoded === null || !isStorable(decoded))
    throw new AppError("invalid", `“${text.slice(0, 100)}” in the URL is not percent-encoded UTF-8 text.`);
  return decoded;
}

function decodeOrNull(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function branch(): Branch {
  return { named: new Map(), parameter: null, operations: new Map() };
}

function plant(tree: Branch, name: OperationName): Branch {
  const [method, path] = operations[name];
  let at = tree;
  for (const segment of path.split("/").slice(1)) at = grow(at, segment);
  at.operations.set(method, name);
  return tree;
}

function grow(at: Branch, segment: string): Branch {
  if (segment.startsWith("{")) {
    at.parameter ??= { name: segment.slice(1, -1), branch: branch() };
    return at.parameter.branch;
  }
  const known = at.named.get(segment) ?? branch();
  at.named.set(segment, known);
  return known;
}
