import { describe, expect, test } from "vitest";
import { defaultLimits } from "@/domain/limits/limits";
import { attributeNameOf, guessMapping, looksLikeHeader } from "./guess-mapping";
import { namesUsersOnly, reviewMapping } from "./mapping";
import { parseTarget, targetText } from "./targets";

const guess = (columns: string[], samples: string[][] = []) =>
  guessMapping({ columns, samples, hasHeader: true, nameCharacters: 50 });

describe("the guess", () => {
  test("Pinpoint's own headers go where they say, in any case", () => {
    const columns = ["Id", "address", "ChannelType", "User.UserId", "attributes.Plan", "Location.City"];
    expect(guess([...columns, "EffectiveDate", "RequestId", "CohortId", "EndpointStatus"])).toEqual({
      mapping: {
        0: "Id",
        1: "Address",
        2: "ChannelType",
        3: "User.UserId",
        4: "Attributes.Plan",
        5: "Location.City",
      },
      defaultChannel: null,
    });
  });

  test("everyday headers are understood", () => {
    const columns = [
      "E-Mail Address",
      "First Name",
      "surname",
      "Phone",
      "City",
      "country",
      "ZIP code",
      "Zeitzone",
    ];
    expect(guess(columns)).toEqual({
      mapping: {
        0: "Address",
        1: "User.UserAttributes.first_name",
        2: "User.UserAttributes.last_name",
        3: "User.UserAttributes.phone",
        4: "Location.City",
        5: "Location.Country",
        6: "Location.PostalCode",
        7: "Demographic.Timezone",
      },
      defaultChannel: "EMAIL",
    });
  });

  test("a file of phone numbers is for SMS", () => {
    expect(guess(["name", "mobile"])).toMatchObject({ mapping: { 1: "Address" }, defaultChannel: "SMS" });
  });

  test("the column that holds e-mail addresses is found by what stands in it", () => {
    const samples = [
      ["Ada", "ada@example.com"],
      ["Bob", "bob@example.com"],
    ];
    expect(guess(["who", "reach"], samples)).toMatchObject({
      mapping: { 0: "Attributes.who", 1: "Address" },
      defaultChannel: "EMAIL",
    });
  });

  test("an “address” of streets is no address to write to", () => {
    const samples = [["1 Main St", "ada@example.com"]];
    expect(guess(["address", "email"], samples).mapping).toEqual({ 0: "Attributes.address", 1: "Address" });
  });

  test("what is not known becomes an attribute, what has no header is left out", () => {
    expect(guess(["email", "Last Purchase!", "plan", "", "a/b"]).mapping).toEqual({
      0: "Address",
      1: "Attributes.last_purchase",
      2: "Attributes.plan",
      4: "Attributes.a_b",
    });
  });

  test("a second column of a kind becomes an attribute", () => {
    expect(guess(["email", "city", "town", "email 1"]).mapping).toMatchObject({
      1: "Location.City",
      2: "Attributes.town",
      3: "Attributes.email_1",
    });
  });

  test("the first columns of our own error file are left out", () => {
    expect(guess(["Import row", "Import column", "Import error", "email"]).mapping).toEqual({ 3: "Address" });
  });

  test("a file without a header is mapped by its values alone", () => {
    const sheet = {
      columns: ["Column A", "Column B"],
      samples: [["Ada", "ada@example.com"]],
      hasHeader: false,
      nameCharacters: 50,
    };
    expect(guessMapping(sheet)).toEqual({ mapping: { 1: "Address" }, defaultChannel: "EMAIL" });
    expect(looksLikeHeader(["Ada", "ada@example.com"])).toBe(false);
    expect(looksLikeHeader(["name", "email"])).toBe(true);
  });

  test("a guessed name is one an attribute may have", () => {
    expect(attributeNameOf("x".repeat(80), 50)).toHaveLength(50);
    expect(attributeNameOf(" Année de naissance ", 50)).toBe("année_de_naissance");
  });
});

describe("the review", () => {
  const review = (columns: string[], targets: string[], channel: "EMAIL" | null = "EMAIL") =>
    reviewMapping(Object.fromEntries(targets.map((target, at) => [at, target])), {
      columns,
      defaultChannel: channel,
      limits: defaultLimits,
    });

  test("a usable mapping has no problems", () => {
    expect(review(["a", "b", "c"], ["Address", "Attributes.x", "Attributes.x"])).toEqual([]);
    expect(review(["a", "b"], ["Id", "Attributes.x"], null)).toEqual([]);
    expect(review(["a", "b"], ["Address", "ChannelType"], null)).toEqual([]);
  });

  test.each([
    [["Attributes.x", ""], /Choose the column that holds the address/, null],
    [["Address", "Nowhere.x"], /no field “Nowhere\.x”/, 1],
    [["Address", "Address"], /“a” goes to Address already/, 1],
    [["Metrics.x", "Metrics.x"], /goes to Metrics\.x already/, 1],
    [["Address", "Attributes.a:b"], /# : \?/, 1],
    [["Address", `Attributes.${"x".repeat(51)}`], /at most 50/, 1],
    [["Address", "Attributes.__proto__"], /reserved/, 1],
    [["Address", "", "Attributes.x"], /no column 3/, null],
  ])("%j", (targets, message, column) => {
    expect(review(["a", "b"], targets)).toContainEqual({ column, message: expect.stringMatching(message) });
  });

  test("addresses without a channel are refused", () => {
    expect(review(["a"], ["Address"], null)).toMatchObject([
      { message: expect.stringMatching(/Choose the channel/) },
    ]);
  });

  test("a project has at most 250 attributes [QTA-10]", () => {
    const columns = Array.from({ length: 252 }, (_, n) => `c${n}`);
    const targets = columns.map((column, at) => (at === 0 ? "Address" : `Attributes.${column}`));
    expect(review(columns, targets)).toMatchObject([{ message: expect.stringMatching(/at most 250/) }]);
  });
});

describe("what must be there to make a segment [IMP-5] [IMP-9]", () => {
  const review = (targets: string[], savesPeople: boolean) =>
    reviewMapping(Object.fromEntries(targets.map((target, at) => [at, target])), {
      columns: targets.map((_, at) => `c${at}`),
      defaultChannel: null,
      limits: defaultLimits,
      purpose: { savesPeople, listsPeople: true },
    }).map(({ message }) => message);

  test("people are named by Id, by address or by their user", () => {
    expect(review(["Id", "Attributes.x"], false)).toEqual([]);
    expect(review(["User.UserId"], false)).toEqual([]);
    expect(review(["User.UserId"], true)).toEqual([]);
    expect(review(["Id", "Address"], false)).toEqual([]); // the Id says enough, whatever the channel
    expect(review(["Address"], false)).toEqual([expect.stringMatching(/Choose the channel/)]);
    expect(review(["Attributes.x"], false)).toEqual([expect.stringMatching(/says who it is/)]);
  });

  test("user ids save nothing else", () => {
    expect(review(["User.UserId", "Attributes.x"], true)).toEqual([
      expect.stringMatching(/nothing else can be saved/),
    ]);
    expect(review(["User.UserId", "Attributes.x"], false)).toEqual([]);
    expect(namesUsersOnly({ 0: "User.UserId", 1: "Attributes.x" })).toBe(true);
    expect(namesUsersOnly({ 0: "User.UserId", 1: "Address" })).toBe(false);
  });

  test("a header that says user ids is believed, whatever stands below it", () => {
    expect(guess(["User.UserId"], [["ada@example.com"]])).toEqual({
      mapping: { 0: "User.UserId" },
      defaultChannel: null,
    });
  });
});

test("every target has one spelling, and is read back from it", () => {
  const all = ["Id", "Address", "OptOut", "User.UserId", "Attributes.a b", "Metrics.m", "Demographic.Make"];
  expect(all.map((text) => targetText(parseTarget(text) ?? { kind: "channel" }))).toEqual(all);
  expect(parseTarget("user.userattributes.[Last Name]")).toEqual({
    kind: "userAttribute",
    name: "Last Name",
  });
  expect(parseTarget("LOCATION.postalcode")).toEqual({ kind: "location", name: "PostalCode" });
  expect(parseTarget("Attributes.")).toBeNull();
  expect(parseTarget("constructor")).toBeNull();
});
