"use client";

import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import {
  IconAlertCircle,
  IconArrowDown,
  IconArrowUp,
  IconBoxMultiple,
  IconCopy,
  IconDots,
  IconX,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { Condition, ConditionKind } from "@/domain/segments/criteria";
import type { Path } from "@/domain/segments/edit";
import { keepFocus } from "../../ui/keep-focus";
import { faceOf, labelOf } from "../conditions";
import type { BodyProps } from "../conditions/face";
import classes from "./builder.module.css";
import { useBuilder } from "./builder-context";
import { addButtonIn } from "./focus-places";
import type { CriteriaActions } from "./use-criteria";

interface Props {
  condition: Condition;
  path: Path;
  /** What is missing, if the condition is not complete. */
  gap: string | undefined;
  actions: CriteriaActions;
}

/** One condition: what it is about, its fields, and what can be done with it. */
export function ConditionRow({ condition, path, gap, actions }: Props) {
  const { vocabulary, readOnly } = useBuilder();
  const { Icon, ...face } = faceOf(condition);
  const Body = face.Body as ComponentType<BodyProps<ConditionKind>>; // its own kind's body
  const label = labelOf(condition, vocabulary);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset lays its parts out in its own way
    <div
      role="group"
      aria-label={`Condition: ${label}`}
      className={classes.row}
      data-gap={gap ? true : undefined}
    >
      <span className={classes.icon}>
        <Icon size={18} stroke={1.6} aria-hidden />
      </span>
      <div className={classes.body}>
        <Body condition={condition} onChange={(next, hand) => actions.replace(path, next, hand)} />
      </div>
      {!readOnly && (
        <div className={classes.tools}>
          <GapMark gap={gap} />
          <RowMenu label={label} path={path} actions={actions} />
          <ActionIcon
            size="lg"
            aria-label={`Remove ${label}`}
            onClick={({ currentTarget }) => {
              const group = currentTarget.closest("section");
              actions.remove(path);
              keepFocus(() => addButtonIn(group));
            }}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      )}
    </div>
  );
}

/** Keeps its place when there is nothing to say: what moved as a field is left would not be where it is clicked. */
function GapMark({ gap }: { gap: string | undefined }) {
  return (
    <Tooltip label={gap} disabled={!gap}>
      <span className={classes.mark}>
        {gap && <IconAlertCircle size={18} color="var(--warning)" aria-label={gap} role="img" />}
      </span>
    </Tooltip>
  );
}

function RowMenu({ label, path, actions }: { label: string; path: Path; actions: CriteriaActions }) {
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon size="lg" aria-label={`More for ${label}`}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowUp size={16} aria-hidden />} onClick={() => actions.move(path, -1)}>
          Move up
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} aria-hidden />}
          onClick={() => actions.move(path, 1)}
        >
          Move down
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => actions.duplicate(path)}>
          Duplicate
        </Menu.Item>
        <Menu.Item leftSection={<IconBoxMultiple size={16} aria-hidden />} onClick={() => actions.wrap(path)}>
          Put into a group
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
