import { expect, test } from "vitest";
import { newActivity } from "../activities";
import { withoutBranch } from "./branches";
import { addActivity, connect, disconnect, insertOn, removeActivities, replaceActivity } from "./edit";
import {
  danglingOf,
  ENTRY,
  edgesOf,
  emptyGraph,
  type JourneyGraph,
  openPorts,
  JourneyGraph as Schema,
  titleOf,
} from "./graph";
import { layersOf } from "./layers";
import { outlineOf } from "./outline";
import { copyOf, paste } from "./paste";
import { loopsOf, pathsFrom, reachableFrom, upstreamOf } from "./walk";

/** entry → mail → split –yes→ a, –no→ b; both → end */
const split = newActivity("yes_no_split");
const asked = { kind: "event" as const, messageId: "mail", dimensions: { events: ["_email.open"] } };
const graph: JourneyGraph = {
  [ENTRY]: { ...newActivity("segment_entry"), next: { next: "mail" } },
  mail: { ...newActivity("email"), next: { next: "split" } },
  split: { ...split, config: { ...split.config, conditions: [asked] }, next: { yes: "a", no: "b" } },
  a: { ...newActivity("wait"), next: { next: "end" } },
  b: { ...newActivity("sms"), next: { next: "end" } },
  end: newActivity("exit"),
};

test("[JRN-41] a graph is kept as it is", () => {
  expect(Schema.parse(graph)).toEqual(graph);
  expect(Schema.safeParse({ __proto__x: newActivity("exit") }).success).toBe(false);
});

test("[JRN-41] reach, upstream, paths", () => {
  expect([...reachableFrom(graph, "split")].sort()).toEqual(["a", "b", "end", "split"]);
  expect([...upstreamOf(graph, "a")].sort()).toEqual([ENTRY, "mail", "split"].sort());
  expect([...pathsFrom(graph, ENTRY)]).toEqual([
    [ENTRY, "mail", "split", "a", "end"],
    [ENTRY, "mail", "split", "b", "end"],
  ]);
  expect(openPorts(disconnect(graph, { from: "split", port: "no" }), "split")).toEqual(["no"]);
});

test("[JRN-41] a way that closes a loop is found, and every path still ends", () => {
  const looped = connect(graph, { from: "a", port: "next", to: "mail" });
  expect(loopsOf(looped)).toEqual([{ from: "a", port: "next", to: "mail" }]);
  expect(loopsOf(graph)).toEqual([]);
  expect([...pathsFrom(looped, ENTRY)]).toContainEqual([ENTRY, "mail", "split", "a"]);
  expect(upstreamOf(looped, "mail").has("mail")).toBe(true);
});

test("[JRN-41] an activity is put into a way and taken out again", () => {
  const wait = newActivity("wait");
  const inserted = insertOn(graph, { from: "mail", port: "next", to: "split" }, { id: "w", activity: wait });
  expect(inserted.mail?.next).toEqual({ next: "w" });
  expect(inserted.w?.next).toEqual({ next: "split" });
  expect(removeActivities(inserted, ["w"])).toEqual(graph);
});

test("[JRN-41] a split put at the end of a way has what stood behind it at its first port", () => {
  const at = { from: "a", port: "next", to: "end" };
  const inserted = insertOn(graph, at, { id: "s", activity: newActivity("random_split") });
  expect(inserted.s?.next).toEqual({ "1": "end" });
});

test("[JRN-41] removing several in a row joins what is left, and the entry stays", () => {
  const left = removeActivities(graph, [ENTRY, "mail", "split"]);
  expect(left[ENTRY]?.next).toEqual({ next: "a" });
  expect(removeActivities(graph, ["end"]).a?.next).toEqual({});
  const loop = connect(connect(graph, { from: "a", port: "next", to: "b" }), {
    from: "b",
    port: "next",
    to: "a",
  });
  expect(removeActivities(loop, ["a", "b"]).split?.next).toEqual({});
});

test("[JRN-41] ways out that an activity no longer has are cut; those to nowhere are named", () => {
  const random = { ...newActivity("random_split"), next: { "1": "a", "2": "b", "3": "end" } };
  expect(replaceActivity({ ...graph, split: random }, "split", random).split?.next).toEqual({
    "1": "a",
    "2": "b",
  });
  const dangling = connect(graph, { from: "b", port: "next", to: "gone" });
  expect(danglingOf(dangling)).toEqual([{ from: "b", port: "next", to: "gone" }]);
  expect(edgesOf(dangling)).not.toContainEqual(expect.objectContaining({ to: "gone" }));
  expect(addActivity(graph, "x", newActivity("exit")).x?.type).toBe("exit");
  expect(titleOf(graph, "gone")).toBe("an activity that is gone");
});

test("[JRN-41] copies have new ids, keep the ways among them, and ask about the copied message", () => {
  let n = 0;
  const clip = copyOf(graph, [ENTRY, "mail", "split", "a"]);
  const pasted = paste(graph, clip, () => `n${++n}`);
  expect(pasted.ids).toEqual(["n1", "n2", "n3"]);
  expect(pasted.graph.n2).toMatchObject({
    config: { conditions: [{ messageId: "n1" }] },
    next: { yes: "n3" },
  });
  expect(pasted.graph.n3?.next).toEqual({});
  expect(pasted.graph.split).toEqual(graph.split);
});

test("[JRN-41] a drawing has each activity below all that lead to it", () => {
  const longer = insertOn(
    graph,
    { from: "a", port: "next", to: "end" },
    { id: "w", activity: newActivity("wait") },
  );
  const loose = addActivity(longer, "loose", newActivity("exit"));
  expect(layersOf(loose)).toEqual([[ENTRY], ["mail"], ["split"], ["a", "b"], ["w"], ["end"], ["loose"]]);
  expect(layersOf(emptyGraph)).toEqual([[ENTRY]]);
});

test("[JRN-30] [JRN-32] when a branch is taken out, those behind it move up with their ways", () => {
  const many = { ...newActivity("multivariate_split"), next: { A: "a", B: "b", else: "end" } };
  const one = withoutBranch(many, 0);
  expect(one).toMatchObject({ config: { branches: [{}] }, next: { A: "b", else: "end" } });
  expect(Object.keys(one.next)).toHaveLength(2);
  const dice = {
    ...newActivity("random_split"),
    config: { shares: [20, 30, 50] },
    next: { "1": "a", "3": "b" },
  };
  expect(withoutBranch(dice, 1)).toMatchObject({
    config: { shares: [20, 50] },
    next: { "1": "a", "2": "b" },
  });
  expect(withoutBranch(newActivity("wait"), 0)).toEqual(newActivity("wait"));
});

test("[JRN-41] the outline tells the same journey line by line, branches inside of each other", () => {
  const lines = outlineOf(addActivity(graph, "loose", newActivity("exit")));
  expect(
    lines.map(
      ({ id, depth, branch, isAgain }) => `${" ".repeat(depth)}${branch}>${id}${isAgain ? " again" : ""}`,
    ),
  ).toEqual([">_entry", ">mail", ">split", " Yes>a", " >end", " No>b", " >end again", ">loose"]);
});
