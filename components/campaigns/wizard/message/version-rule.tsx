"use client";

import { Radio, Select, Stack } from "@mantine/core";
import type { RouterOutputs } from "../../../trpc";

interface Props {
  template: RouterOutputs["templates"]["get"];
  /** Null: the one that is active when it is sent. */
  pinned: number | null;
  onVersion: (version: number | null) => void;
  readOnly: boolean;
}

/** CMP-3: whether later versions of the template are sent. */
export function VersionRule({ template, pinned, onVersion, readOnly }: Props) {
  const { activeVersion, versions } = template;
  return (
    <Radio.Group
      label="Which version"
      value={pinned === null ? "active" : "pinned"}
      readOnly={readOnly}
      onChange={(next) => onVersion(next === "active" ? null : activeVersion)}
    >
      <Stack gap="xs" mt={6}>
        <Radio
          value="active"
          label={`The one that is active when it is sent: version ${activeVersion} at the moment`}
        />
        <Radio value="pinned" label="Always the same one, whatever becomes active later" />
        {pinned !== null && (
          <Select
            aria-label="Version"
            ml={28}
            maw={360}
            allowDeselect={false}
            readOnly={readOnly}
            data={versions.map(({ version, subject }) => ({
              value: String(version),
              label: `Version ${version}${version === activeVersion ? ", active" : ""}: ${subject || "(no subject)"}`,
            }))}
            value={String(pinned)}
            onChange={(version) => version && onVersion(Number(version))}
          />
        )}
      </Stack>
    </Radio.Group>
  );
}
