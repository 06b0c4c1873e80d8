import { describe, expect, test } from "vitest";
import { defaultLimits, type Limits } from "@/domain/limits/limits";
import type { Channel } from "@/domain/messaging/channel";
import { csvField } from "@/domain/shared/csv";
import { parseRow, planRows } from "./parse-row";

/** A file whose headers are the targets themselves. */
function parse(row: Record<string, string>, defaultChannel: Channel | null = null) {
  return parseColumns(Object.keys(row), Object.values(row), defaultChannel);
}

function parseColumns(columns: string[], cells: string[], defaultChannel: Channel | null = "EMAIL") {
  const mapping = Object.fromEntries(columns.map((column, position) => [position, column]));
  return parseRow(planRows({ ...form, columns, mapping, defaultChannel }), cells);
}

const form = { delimiter: ",", limits: defaultLimits };

const ada = { Address: "ada@example.com", ChannelType: "EMAIL" };

function draftOf(row: Record<string, string>) {
  const parsed = parse({ ...ada, ...row });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.draft;
}

describe("a row becomes what it says of an endpoint [IMP-6]", () => {
  test("all targets", () => {
    expect(
      draftOf({
        Id: "ada-1",
        OptOut: "ALL",
        "User.UserId": "u1",
        "Attributes.plan": "pro",
        "Metrics.orders": "12.5",
        "Demographic.Timezone": "Europe/Berlin",
        "Demographic.Locale": "de_DE",
        "Location.City": "Berlin",
        "Location.Country": "Germany",
        "Location.Latitude": "52.5163",
        "Location.Longitude": "-13.3779",
        "User.UserAttributes.first_name": "Ada",
      }),
    ).toEqual({
      id: "ada-1",
      channel: "EMAIL",
      address: "ada@example.com",
      addressKey: "ada@example.com",
      userId: "u1",
      optOut: "ALL",
      attributes: { plan: ["pro"] },
      metrics: { orders: 12.5 },
      demographic: { Timezone: "Europe/Berlin", Locale: "de_DE" },
      location: { City: "Berlin", Country: "DE", Latitude: 52.5, Longitude: -13.4 },
      userAttributes: { first_name: ["Ada"] },
    });
  });

  test("an empty cell says nothing", () => {
    expect(draftOf({ "Attributes.plan": "", "Metrics.orders": " ", OptOut: "", Id: "" })).toMatchObject({
      id: null,
      optOut: null,
      attributes: {},
      metrics: {},
    });
  });

  test("a repeated column gives an attribute several values, each once [IMP-7]", () => {
    const parsed = parseColumns(
      ["Address", "Attributes.likes", "Attributes.likes", "Attributes.likes"],
      ["ada@example.com", "tea", "cake", "tea"],
    );
    expect(parsed).toMatchObject({ ok: true, draft: { attributes: { likes: ["tea", "cake"] } } });
  });

  test("without a channel column the addresses are of the chosen channel", () => {
    expect(parseColumns(["Address"], ["+1 206 555 0142"], "SMS")).toMatchObject({
      ok: true,
      draft: { channel: "SMS", address: "+12065550142", addressKey: "+12065550142" },
    });
  });

  test("an Id alone is enough to change an endpoint that is there [IMP-5]", () => {
    const parsed = parseColumns(["Id", "Attributes.plan"], ["ada-1", "pro"], null);
    expect(parsed).toMatchObject({ ok: true, draft: { id: "ada-1", address: null, channel: null } });
  });

  test("cells missing at the end of a row are empty", () => {
    expect(parseColumns(["Address", "Attributes.a", "Attributes.b"], ["ada@example.com"]).ok).toBe(true);
    expect(parseColumns(["Address"], ["ada@example.com", "", " "]).ok).toBe(true);
  });

  test("an apostrophe that guards a value from spreadsheets is no part of it", () => {
    expect(draftOf({ "Attributes.note": "'=1+1", "Attributes.name": "'s Gravenhage" }).attributes).toEqual({
      note: ["=1+1"],
      name: ["'s Gravenhage"],
    });
  });

  test("[EXP-1] so is one that guards what stands behind another separator", () => {
    for (const note of ["x;=1+1", "a|-b", "+1;+2", "it's; '=quoted'"])
      expect(draftOf({ "Attributes.note": csvField(note) }).attributes).toEqual({ note: [note] });
  });

  test.each(["constructor", "toString", "hasOwnProperty"])("an attribute may be called %s", (name) => {
    expect(draftOf({ [`Attributes.${name}`]: "x" }).attributes).toEqual({ [name]: ["x"] });
  });

  test.each([
    ["yes", "ALL"],
    ["TRUE", "ALL"],
    ["0", "NONE"],
    ["none", "NONE"],
  ])("an opt-out of %s is %s", (written, optOut) => {
    expect(draftOf({ OptOut: written }).optOut).toBe(optOut);
  });
});

describe("what is wrong is named by column, with the fix", () => {
  test.each([
    [{ Address: "ada@example" }, "Address", /no ending/],
    [{ Address: "" }, "Address", /no address|gives its address/],
    [{ ChannelType: "PIGEON" }, "ChannelType", /no channel\. Use EMAIL/],
    [{ ChannelType: "SMS" }, "Address", /country code/],
    [{ ChannelType: "" }, "ChannelType", /Name it/],
    [{ OptOut: "maybe" }, "OptOut", /ALL .* or NONE/],
    [{ Id: "x".repeat(257) }, "Id", /256/],
    [{ "User.UserId": "x".repeat(257) }, "User.UserId", /256/],
    [{ "Attributes.plan": "x".repeat(101) }, "Attributes.plan", /101 characters.*100/],
    [{ "User.UserAttributes.bio": "é".repeat(101) }, "User.UserAttributes.bio", /100/],
    [{ "Metrics.orders": "12,5" }, "Metrics.orders", /1234\.5/],
    [{ "Metrics.orders": "12 €" }, "Metrics.orders", /no number/],
    [{ "Metrics.orders": "Infinity" }, "Metrics.orders", /no number/],
    [{ "Metrics.orders": "1e999" }, "Metrics.orders", /no number/],
    [{ "Location.Country": "Atlantis" }, "Location.Country", /two letters/],
    [{ "Location.Latitude": "91" }, "Location.Latitude", /-90 to 90/],
    [{ "Location.Longitude": "east" }, "Location.Longitude", /-180 to 180/],
    [{ "Demographic.Timezone": "Berlin" }, "Demographic.Timezone", /Europe\/Berlin/],
    [{ "Demographic.Model": "x".repeat(101) }, "Demographic.Model", /100/],
    [{ "Attributes.a": "a\0b" }, "Attributes.a", /NUL/],
    [{ "Attributes.a": "a\nb" }, "Attributes.a", /line break/],
    [{ "Attributes.a": "a\tb" }, "Attributes.a", /tab/],
    [{ "Attributes.a": "a\u0007b" }, "Attributes.a", /control/],
    [{ "Attributes.a": "caf\ufffd" }, "Attributes.a", /UTF-8/],
    [{ Address: "ada@example.com\r\nBcc: eve@example.com" }, "Address", /line break/],
  ])("%j", (row, column, reason) => {
    const parsed = parse({ ...ada, ...row });
    expect(parsed).toMatchObject({ ok: false, findings: [{ column }] });
    expect(parsed.ok ? "" : parsed.findings[0]?.reason).toMatch(reason);
  });

  test("every bad cell of a row is named at once", () => {
    const parsed = parse({ ...ada, "Metrics.a": "x", "Location.Country": "?", OptOut: "?" });
    expect(parsed.ok ? [] : parsed.findings.map(({ column }) => column)).toEqual([
      "Metrics.a",
      "Location.Country",
      "OptOut",
    ]);
  });

  test("a row with too many cells is not guessed at", () => {
    const parsed = parseColumns(["Address", "Attributes.a"], ["ada@example.com", "Smith", "Jr."]);
    expect(parsed).toMatchObject({
      ok: false,
      findings: [{ column: "", reason: expect.stringMatching(/3 cells, the header 2/) }],
    });
  });

  test("an attribute has at most 50 values [END-14]", () => {
    const columns = ["Address", ...Array<string>(51).fill("Attributes.a")];
    const cells = ["ada@example.com", ...Array.from({ length: 51 }, (_, n) => `v${n}`)];
    expect(parseColumns(columns, cells)).toMatchObject({
      ok: false,
      findings: [{ reason: expect.stringMatching(/50 values/) }],
    });
  });

  test("an endpoint has at most 15 KB [END-14]", () => {
    const columns = ["Address", ...Array.from({ length: 80 }, (_, n) => `Attributes.a${n}`)];
    const cells = ["ada@example.com", ...Array<string>(80).fill("日".repeat(90))];
    expect(parseColumns(columns, cells)).toMatchObject({
      ok: false,
      findings: [{ reason: expect.stringMatching(/15 KB/) }],
    });
  });

  const asked: [Partial<Limits>, string[], string[], RegExp][] = [
    [{ valueCharacters: 3 }, ["Attributes.a"], ["1234"], /at most 3 are kept/],
    [{ valueCharacters: 3 }, ["User.UserAttributes.a"], ["1234"], /at most 3 are kept/],
    [{ valueCharacters: 3 }, ["Demographic.Model"], ["1234"], /at most 3 are kept/],
    [{ valuesPerAttribute: 1 }, ["Attributes.a", "Attributes.a"], ["1", "2"], /at most 1 values/],
    [
      { endpointKilobytes: 1 },
      Array.from({ length: 20 }, (_, n) => `Attributes.a${n}`),
      Array(20).fill("x".repeat(90)),
      /at most 1 KB/,
    ],
  ];
  test.each(asked)("[END-14] [QTA-10] a project's own limits hold: %j", (own, columns, cells, reason) => {
    const mapping = Object.fromEntries(["Address", ...columns].map((name, at) => [at, name]));
    const parseUnder = (limits: Limits) =>
      parseRow(
        planRows({ ...form, columns: ["Address", ...columns], mapping, defaultChannel: "EMAIL", limits }),
        ["ada@example.com", ...cells],
      );

    expect(parseUnder(defaultLimits).ok).toBe(true);
    expect(parseUnder({ ...defaultLimits, ...own })).toMatchObject({
      ok: false,
      findings: [{ reason: expect.stringMatching(reason) }],
    });
  });

  test.each([
    [",", /with a comma in it/],
    [";", /with a semicolon in it/],
    ["\t", /with a tab in it/],
    ["|", /with a vertical bar in it/],
  ])("a row with too many cells names what stands between them: %j", (delimiter, reason) => {
    const plan = planRows({
      ...form,
      delimiter,
      columns: ["Address"],
      mapping: { 0: "Address" },
      defaultChannel: "EMAIL",
    });
    expect(parseRow(plan, ["ada@example.com", "b"])).toMatchObject({
      findings: [{ reason: expect.stringMatching(reason) }],
    });
  });

  test("what the finding shows of a long cell is cut", () => {
    const parsed = parse({ ...ada, "Attributes.a": "x".repeat(10_000_000) });
    expect(parsed.ok ? "" : parsed.findings[0]?.value.length).toBe(201);
  });

  test("a column that is left out may hold anything", () => {
    const plan = planRows({
      ...form,
      columns: ["Address", "notes"],
      mapping: { 0: "Address" },
      defaultChannel: "EMAIL",
    });
    expect(parseRow(plan, ["ada@example.com", "a\0\n\t"]).ok).toBe(true);
  });
});
