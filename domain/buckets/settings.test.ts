import { expect, test } from "vitest";
import { BucketSettings } from "./settings";

const good = {
  name: "Lake",
  endpoint: "",
  region: "eu-central-1",
  bucket: "our-people",
  prefix: "",
  pathStyle: false,
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
};

const faultsOf = (over: Partial<typeof good>) =>
  BucketSettings.safeParse({ ...good, ...over }).error?.issues.map(({ path }) => path.join(".")) ?? [];

test.each([
  [{}, []],
  [{ endpoint: "http://localhost:9000" }, []],
  [{ endpoint: "https://s3.example.com/" }, []],
  [{ endpoint: "s3.example.com" }, ["endpoint"]],
  [{ endpoint: "ftp://s3.example.com" }, ["endpoint"]],
  [{ endpoint: "https://user:word@s3.example.com" }, ["endpoint"]],
  [{ endpoint: "https://s3.example.com/bucket" }, ["endpoint"]],
  [{ bucket: "s3://our-people" }, ["bucket"]],
  [{ bucket: "our-people/old" }, ["bucket"]],
  [{ region: "evil.example.com/" }, ["region"]],
  [{ name: " ", accessKeyId: "" }, ["name", "accessKeyId"]],
])("%j has faults at %j", (over, fields) => {
  expect(faultsOf(over)).toEqual(fields);
});

test.each([
  ["", ""],
  ["/", ""],
  ["people", "people/"],
  ["/people/old/", "people/old/"],
])("the folder %j is kept as %j", (prefix, kept) => {
  expect(BucketSettings.parse({ ...good, prefix }).prefix).toBe(kept);
});
