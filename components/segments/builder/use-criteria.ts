"use client";

import { useHotkeys } from "@mantine/hooks";
import { useMemo, useState } from "react";
import type { Criteria, GroupMatch, Node } from "@/domain/segments/criteria";
import {
  addNode,
  excludeNode,
  moveNode,
  nodeAt,
  type Path,
  removeNode,
  replaceNode,
  setMatch,
  wrapNode,
} from "@/domain/segments/edit";
import { begin, change, redo, undo } from "@/domain/segments/history";

export type CriteriaEditor = ReturnType<typeof useCriteria>;
export type CriteriaActions = CriteriaEditor["actions"];

/** Criteria under somebody's hands, with everything the builder can do to them. */
export function useCriteria(initial: Criteria) {
  const [history, setHistory] = useState(() => begin(initial));
  const actions = useMemo(() => {
    const edit = (how: (criteria: Criteria) => Criteria, hand?: string) =>
      setHistory((now) => change(now, how(now.present), hand));
    return {
      add: (path: Path, node: Node) => edit((was) => addNode(was, path, node)),
      replace: (path: Path, node: Node, hand?: string) =>
        edit((was) => replaceNode(was, path, node), hand && `${path.join(".")} ${hand}`),
      remove: (path: Path) => edit((was) => removeNode(was, path)),
      duplicate: (path: Path) =>
        edit((was) => {
          const node = nodeAt(was, path);
          return node ? addNode(was, path.slice(0, -1), node, (path.at(-1) ?? 0) + 1) : was;
        }),
      wrap: (path: Path) => edit((was) => wrapNode(was, path, "any")),
      move: (path: Path, by: -1 | 1) => edit((was) => moveNode(was, path, by)),
      setMatch: (path: Path, match: GroupMatch) => edit((was) => setMatch(was, path, match)),
      exclude: (node: Node) => edit((was) => excludeNode(was, node)),
      setAll: (criteria: Criteria) => edit(() => criteria),
      begin: (criteria: Criteria) => setHistory(begin(criteria)),
      undo: () => setHistory(undo),
      redo: () => setHistory(redo),
    };
  }, []);
  useHotkeys([
    ["mod+Z", actions.undo],
    ["mod+shift+Z", actions.redo],
    ["mod+Y", actions.redo],
  ]); // in a field the browser's own undo goes on
  return {
    criteria: history.present,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    actions,
  };
}
