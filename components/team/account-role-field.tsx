"use client";

import { Radio, Stack } from "@mantine/core";
import type { AccountRole } from "@/domain/access/roles";
import { accountRoleWords } from "../access/role-words";

interface Props {
  roles: readonly AccountRole[];
  value: AccountRole;
  onChange: (role: AccountRole) => void;
  error?: string | null;
}

export function AccountRoleField({ roles, value, onChange, error }: Props) {
  const choose = (chosen: string) => {
    const role = roles.find((known) => known === chosen);
    if (role) onChange(role);
  };
  return (
    <Radio.Group label="Role in the account" value={value} onChange={choose} error={error}>
      <Stack gap="xs" mt="xs">
        {roles.map((role) => (
          <Radio
            key={role}
            value={role}
            label={accountRoleWords[role].name}
            description={accountRoleWords[role].may}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
