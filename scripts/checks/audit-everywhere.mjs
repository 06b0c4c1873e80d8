import { dirname, join } from "node:path";
import { ourFiles } from "./sources/our-files.mjs";

const changing = /\ballow(?:Account)?\(\s*\w+,\s*"[\w-]+:(?:write|create|delete)"/;
const writes = /\.(?:transaction|insert|update|delete)\(|\b(?:insert into|update|delete from) \w+/;
const records = /\brecord\w*Audit\(/;
const neighbours = /from "(\.[^"]+)"/g;

/** SEC-3: a verb that asks for the right to change something, and does, is in the audit log: by itself, or by the statement beside it that it calls. */
export function check(root) {
  const files = new Map(ourFiles(root, /^server\/.*(?<!\.test)\.ts$/).map(({ path, text }) => [path, text]));
  const called = (path, text) =>
    [...text.matchAll(neighbours)].map(([, name]) => files.get(`${join(dirname(path), name)}.ts`) ?? "");
  return [...files]
    .filter(([path, text]) => isUnrecorded(text) && !called(path, text).some((other) => records.test(other)))
    .map(([path]) => `${path}: changes something and records nothing: call recordAudit in its transaction`);
}

export const isUnrecorded = (text) => changing.test(text) && writes.test(text) && !records.test(text);
