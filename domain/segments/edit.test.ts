import { describe, expect, test } from "vitest";
import type { Condition, Criteria } from "./criteria";
import { addNode, excludeNode, moveNode, nodeAt, removeNode, replaceNode, setMatch, wrapNode } from "./edit";

const inCountry = (code: string): Condition => ({
  kind: "value",
  subject: { of: "field", name: "Location.Country" },
  test: { operator: "is", values: [code] },
});
const [de, at, ch] = [inCountry("DE"), inCountry("AT"), inCountry("CH")] as [Condition, Condition, Condition];
const criteria: Criteria = {
  kind: "group",
  match: "all",
  nodes: [de, { kind: "group", match: "any", nodes: [at, { kind: "group", match: "none", nodes: [ch] }] }],
};

describe("[SEG-5] criteria are edited by path, and what was is left as it was", () => {
  const before = structuredClone(criteria);

  test("a condition is added at the end of a group or where it is wanted", () => {
    expect(nodeAt(addNode(criteria, [1, 1], de), [1, 1, 1])).toBe(de);
    expect(nodeAt(addNode(criteria, [1], de, 0), [1, 0])).toBe(de);
  });

  test("a condition is replaced, and nothing beside it", () => {
    const next = replaceNode(criteria, [1, 1, 0], de);
    expect(nodeAt(next, [1, 1, 0])).toBe(de);
    expect(next.nodes[0]).toBe(de);
    expect(nodeAt(next, [1, 0])).toBe(at);
  });

  test("a group goes with its last condition, all but the outermost", () => {
    expect(removeNode(criteria, [1, 1, 0]).nodes[1]).toEqual({ kind: "group", match: "any", nodes: [at] });
    const one: Criteria = { kind: "group", match: "all", nodes: [de] };
    expect(removeNode(one, [0])).toEqual({ kind: "group", match: "all", nodes: [] });
  });

  test("a condition is put into a group of its own", () => {
    expect(wrapNode(criteria, [0], "none").nodes[0]).toEqual({ kind: "group", match: "none", nodes: [de] });
    expect(wrapNode(criteria, [], "any")).toEqual({ kind: "group", match: "any", nodes: [criteria] });
  });

  test("a condition moves among its own group's, and stays beyond an end", () => {
    expect(moveNode(criteria, [0], 1).nodes[1]).toBe(de);
    expect(moveNode(criteria, [0], -1)).toEqual(criteria);
  });

  test("a group matches otherwise", () => {
    expect(setMatch(criteria, [1, 1], "any").nodes[1]).toMatchObject({ nodes: [at, { match: "any" }] });
    expect(setMatch(criteria, [], "any").match).toBe("any");
  });

  test.each([[[7]], [[0, 0]], [[1, 1, 4]]])("a path that leads nowhere changes nothing: %j", (path) => {
    expect(removeNode(criteria, path)).toBe(criteria);
    expect(replaceNode(criteria, path, de)).toEqual(criteria);
    expect(wrapNode(criteria, path, "any")).toBe(criteria);
    expect(setMatch(criteria, path, "any")).toBe(criteria);
  });

  test("nothing of this changed the criteria they were made of", () => expect(criteria).toEqual(before));
});

describe("[SEG-6] people are excluded in one step", () => {
  test("beside what all must match", () => {
    expect(excludeNode({ kind: "group", match: "all", nodes: [de] }, at).nodes[1]).toEqual({
      kind: "group",
      match: "none",
      nodes: [at],
    });
  });

  test("with who is excluded already", () => {
    const once = excludeNode({ kind: "group", match: "all", nodes: [de] }, at);
    expect(excludeNode(once, ch).nodes).toHaveLength(2);
    expect(nodeAt(excludeNode(once, ch), [1, 1])).toBe(ch);
  });

  test("out of a whole whose conditions need not all match", () => {
    const any: Criteria = { kind: "group", match: "any", nodes: [de, at] };
    expect(excludeNode(any, ch)).toEqual({
      kind: "group",
      match: "all",
      nodes: [any, { kind: "group", match: "none", nodes: [ch] }],
    });
  });
});
