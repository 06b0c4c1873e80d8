import type { Criteria, Group, GroupMatch, Node } from "./criteria";

/** The way from the outermost group to a node: the place in each group passed. [] is the outermost group itself. */
export type Path = readonly number[];

/** All the builder can do: criteria in, criteria out. What names no node of the tree changes nothing. */
export function nodeAt(criteria: Criteria, path: Path): Node | null {
  let node: Node = criteria;
  for (const place of path) {
    const next: Node | undefined = node.kind === "group" ? node.nodes[place] : undefined;
    if (!next) return null;
    node = next;
  }
  return node;
}

export function groupAt(criteria: Criteria, path: Path): Group | null {
  const node = nodeAt(criteria, path);
  return node?.kind === "group" ? node : null;
}

export function addNode(criteria: Criteria, path: Path, node: Node, at = Number.POSITIVE_INFINITY): Criteria {
  return changeGroup(criteria, path, (group) => ({ ...group, nodes: group.nodes.toSpliced(at, 0, node) }));
}

export function replaceNode(criteria: Criteria, path: Path, node: Node): Criteria {
  const place = path.at(-1);
  if (place === undefined) return node.kind === "group" ? node : criteria;
  return changeGroup(criteria, path.slice(0, -1), (group) =>
    group.nodes[place] ? { ...group, nodes: group.nodes.with(place, node) } : group,
  );
}

/** A group goes with its last node, all but the outermost. */
export function removeNode(criteria: Criteria, path: Path): Criteria {
  const place = path.at(-1);
  if (place === undefined) return criteria;
  const home = path.slice(0, -1);
  const group = groupAt(criteria, home);
  if (!group?.nodes[place]) return criteria;
  if (group.nodes.length === 1 && home.length > 0) return removeNode(criteria, home);
  return replaceNode(criteria, home, { ...group, nodes: group.nodes.toSpliced(place, 1) });
}

/** Puts a node into a group of its own, in its place. */
export function wrapNode(criteria: Criteria, path: Path, match: GroupMatch): Criteria {
  const node = nodeAt(criteria, path);
  return node ? replaceNode(criteria, path, { kind: "group", match, nodes: [node] }) : criteria;
}

/** Moves a node among those of its own group; beyond an end it stays. */
export function moveNode(criteria: Criteria, path: Path, by: -1 | 1): Criteria {
  const place = path.at(-1);
  if (place === undefined) return criteria;
  return changeGroup(criteria, path.slice(0, -1), (group) => {
    const node = group.nodes[place];
    if (!node || !group.nodes[place + by]) return group;
    return { ...group, nodes: group.nodes.toSpliced(place, 1).toSpliced(place + by, 0, node) };
  });
}

export function setMatch(criteria: Criteria, path: Path, match: GroupMatch): Criteria {
  return changeGroup(criteria, path, (group) => ({ ...group, match }));
}

/** Leaves out who meets `node`, whatever else is asked: into the exclusion of an outermost "all", which is made where there is none. */
export function excludeNode(criteria: Criteria, node: Node): Criteria {
  const all: Criteria =
    criteria.match === "all" ? criteria : { kind: "group", match: "all", nodes: [criteria] };
  const place = all.nodes.findIndex((each) => each.kind === "group" && each.match === "none");
  if (place >= 0) return addNode(all, [place], node);
  return addNode(all, [], { kind: "group", match: "none", nodes: [node] });
}

function changeGroup(criteria: Criteria, path: Path, change: (group: Group) => Group): Criteria {
  const group = groupAt(criteria, path);
  if (!group) return criteria;
  return path.reduceRight<{ made: Node; above: Path }>(
    ({ made, above }, place) => {
      const home = above.slice(0, -1);
      const parent = groupAt(criteria, home);
      return { made: parent ? { ...parent, nodes: parent.nodes.with(place, made) } : made, above: home };
    },
    { made: change(group), above: path },
  ).made as Criteria; // the outermost node is a group: the one given, or its copy
}
