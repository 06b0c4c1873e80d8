"use client";

import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots, IconDownload, IconTags, IconUserPlus } from "@tabler/icons-react";
import Link from "next/link";

interface Props {
  projectId: string;
  mayWrite: boolean;
}

/** What else one can do with people, beside importing them. */
export function PeopleMenu({ projectId, mayWrite }: Props) {
  const path = `/projects/${projectId}/people`;
  return (
    <>
      {mayWrite && (
        <Button
          component={Link}
          href={`${path}/new`}
          variant="default"
          leftSection={<IconUserPlus size={16} aria-hidden />}
        >
          Add person
        </Button>
      )}
      <Menu>
        <Menu.Target>
          <ActionIcon size="lg" variant="default" aria-label="More about people">
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            href={`${path}/exports`}
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            Exports
          </Menu.Item>
          <Menu.Item
            component={Link}
            href={`${path}/attributes`}
            leftSection={<IconTags size={16} aria-hidden />}
          >
            Attributes
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
