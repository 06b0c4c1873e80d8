import { expect, test } from "vitest";
import { type Criteria, everyone } from "./criteria";
import { begin, change, redo, undo } from "./history";

const tree = (match: Criteria["match"]): Criteria => ({ kind: "group", match, nodes: [] });

test("a change is undone and done again; a new one ends what could be done again", () => {
  const changed = change(change(begin(everyone), tree("any")), tree("none"));
  expect(undo(changed).present.match).toBe("any");
  expect(redo(undo(changed)).present.match).toBe("none");
  expect(redo(change(undo(changed), tree("all"))).present.match).toBe("all");
  expect(undo(undo(undo(changed))).present).toBe(everyone);
});

test("what one hand does at a stretch is undone together", () => {
  const typed = change(change(begin(everyone), tree("any"), "name"), tree("none"), "name");
  expect(undo(typed).present).toBe(everyone);
  expect(undo(change(typed, tree("all"), "other")).present.match).toBe("none");
});

test("what changes nothing is no step", () => {
  expect(change(begin(everyone), everyone).past).toEqual([]);
});
