import { expect, test } from "vitest";
import { SavedSegment } from "./account";
import { newestExports, s3Place } from "./export-jobs";
import { inWords, reportOf } from "./report";
import { inOrder } from "./segment-order";
import { versionSteps } from "./template-versions";

const id = (digit: string) => digit.repeat(32);
const segment = (digit: string, ...sources: string[]) =>
  SavedSegment.parse({
    Id: id(digit),
    Name: digit,
    SegmentGroups: { Groups: [{ SourceSegments: sources.map((source) => ({ Id: id(source) })) }] },
  });

test("a segment comes after those it is made of; circles and strangers stop nothing", () => {
  const order = (all: SavedSegment[]) => inOrder(all).map(({ Name }) => Name);
  expect(order([segment("a", "b"), segment("b", "c"), segment("c", "f")])).toEqual(["c", "b", "a"]);
  expect(order([segment("a", "b"), segment("b", "a"), segment("c")])).toEqual(["c", "a", "b"]);
});

test("every version of a template keeps its number, also after one that was deleted [B16]", () => {
  const steps = versionSteps([{ Version: "4" }, { Version: "2" }]);
  expect(steps.map(({ version, isGap, content }) => [version, isGap, content.Version])).toEqual([
    [1, true, "2"],
    [2, false, "2"],
    [3, true, "4"],
    [4, false, "4"],
  ]);
});

test("people come from the newest completed export of each kind [B10] [B11]", () => {
  const job = (JobStatus: string, day: string, S3UrlPrefix: string, SegmentId?: string) => ({
    JobStatus,
    CreationDate: `2026-03-${day}T00:00:00Z`,
    Definition: { S3UrlPrefix, SegmentId },
  });
  const chosen = newestExports([
    job("COMPLETED", "01", "s3://b/old"),
    job("COMPLETED", "02", "s3://b/new"),
    job("FAILED", "03", "s3://b/failed"),
    job("COMPLETED", "01", "s3://b/vips", "x"),
  ]);
  expect(chosen.map(({ segmentId, url }) => [segmentId, url])).toEqual([
    [null, "s3://b/new"],
    ["x", "s3://b/vips"],
  ]);
  expect(s3Place("s3://b/some/prefix/")).toEqual({ bucket: "b", prefix: "some/prefix/" });
  expect(s3Place("https://b/some")).toBeNull();
});

test("the report counts what went well and names what did not, with the reason", () => {
  const line = { app: "Shop", what: "segment", id: "1", name: "Gold" } as const;
  const report = reportOf([
    { ...line, outcome: "carried" },
    { ...line, outcome: "left", why: "its app is gone" },
  ]);
  expect(report.counts).toEqual({ carried: 1, there: 0, kept: 0, left: 1 });
  expect(inWords(report)).toContain("NOT carried over: segment “Gold” (1) of Shop: its app is gone");
  expect(inWords(report).match(/Gold/g)).toHaveLength(1);
});
