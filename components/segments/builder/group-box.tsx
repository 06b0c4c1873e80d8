"use client";

import { ActionIcon, Group, NativeSelect, Text } from "@mantine/core";
import { IconBoxMultiple, IconPlus, IconTrash, IconUserOff } from "@tabler/icons-react";
import { Fragment, type RefObject, useRef } from "react";
import type { Gap } from "@/domain/segments/complete";
import {
  type Group as CriteriaGroup,
  type GroupMatch,
  groupMatches,
  type Node,
} from "@/domain/segments/criteria";
import type { Path } from "@/domain/segments/edit";
import { keepFocus } from "../../ui/keep-focus";
import classes from "./builder.module.css";
import { useBuilder } from "./builder-context";
import { ConditionPicker } from "./condition-picker";
import { ConditionRow } from "./condition-row";
import { addButtonIn, lastConditionIn } from "./focus-places";
import type { CriteriaActions } from "./use-criteria";

interface Props {
  group: CriteriaGroup;
  path: Path;
  gaps: Gap[];
  actions: CriteriaActions;
}

const matchWords = {
  all: "People who match all of these",
  any: "People who match any of these",
  none: "Exclude people who match any of these",
} as const satisfies Record<GroupMatch, string>;
const joints = { all: "and", any: "or", none: "or" } as const satisfies Record<GroupMatch, string>;

const numberOf = (path: Path) => path.map((place) => place + 1).join(".");
const placeOf = (path: Path) => (path.length === 0 ? "" : ` in group ${numberOf(path)}`);

/** A group of conditions and groups, and how they are joined. */
export function GroupBox({ group, path, gaps, actions }: Props) {
  const section = useRef<HTMLElement>(null);
  return (
    <section
      ref={section}
      className={classes.group}
      data-match={group.match}
      aria-label={path.length === 0 ? "Criteria" : `Group ${numberOf(path)}`}
    >
      <Head group={group} path={path} actions={actions} />
      {group.nodes.map((node, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a node has no other name than its place
        <Fragment key={place}>
          {place > 0 && (
            <Text component="p" className={classes.joint}>
              {joints[group.match]}
            </Text>
          )}
          <NodeBox node={node} path={[...path, place]} gaps={gaps} actions={actions} />
        </Fragment>
      ))}
      {group.nodes.length === 0 && (
        <Text c="dimmed" px={6} py="xs">
          {group.match === "any" ? "Nobody, as long as there is no condition." : "Everyone in the project."}
        </Text>
      )}
      <Foot path={path} actions={actions} section={section} />
    </section>
  );
}

function NodeBox({ node, path, gaps, actions }: { node: Node } & Omit<Props, "group">) {
  if (node.kind === "group") return <GroupBox group={node} path={path} gaps={gaps} actions={actions} />;
  const key = path.join(".");
  const gap = gaps.find((each) => each.path.join(".") === key)?.message;
  return <ConditionRow condition={node} path={path} gap={gap} actions={actions} />;
}

function Head({ group, path, actions }: Omit<Props, "gaps">) {
  const { readOnly } = useBuilder();
  return (
    <Group gap="xs" mb="xs" wrap="nowrap">
      <NativeSelect
        variant="unstyled"
        fw={500}
        aria-label={`How the conditions are joined${placeOf(path)}`}
        disabled={readOnly}
        data={groupMatches.map((match) => ({ value: match, label: matchWords[match] }))}
        value={group.match}
        onChange={({ currentTarget }) => actions.setMatch(path, currentTarget.value as GroupMatch)} // one of groupMatches
      />
      {path.length > 0 && !readOnly && (
        <ActionIcon
          ml="auto"
          aria-label={`Remove group ${numberOf(path)}`}
          onClick={({ currentTarget }) => {
            const around = currentTarget.closest("section")?.parentElement?.closest("section");
            actions.remove(path);
            keepFocus(() => addButtonIn(around));
          }}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}

type FootProps = Pick<Props, "path" | "actions"> & { section: RefObject<HTMLElement | null> };

function Foot({ path, actions, section }: FootProps) {
  const { readOnly } = useBuilder();
  if (readOnly) return null;
  return (
    <Group gap="xs" mt="xs">
      <ConditionPicker
        label="Condition"
        icon={<IconPlus size={14} aria-hidden />}
        place={placeOf(path)}
        addsCondition
        onPick={(condition) => {
          actions.add(path, condition);
          keepFocus(() => lastConditionIn(section.current));
        }}
      />
      <ConditionPicker
        label="Group"
        icon={<IconBoxMultiple size={14} aria-hidden />}
        variant="subtle"
        place={placeOf(path)}
        onPick={(condition) => actions.add(path, { kind: "group", match: "any", nodes: [condition] })}
      />
      {path.length === 0 && (
        <ConditionPicker
          label="Exclude people who …"
          icon={<IconUserOff size={14} aria-hidden />}
          variant="subtle"
          onPick={actions.exclude}
        />
      )}
    </Group>
  );
}
