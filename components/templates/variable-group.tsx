import { Combobox, Text } from "@mantine/core";
import type { RouterOutputs } from "../trpc";

type Variable = RouterOutputs["templates"]["variables"][number];

const where: Record<Variable["origin"], string> = {
  standard: "",
  here: "",
  several: "in several projects",
  elsewhere: "in another project",
};

export function VariableGroup({ label, variables }: { label: string; variables: Variable[] }) {
  if (variables.length === 0) return null;
  return (
    <Combobox.Group label={label}>
      {variables.map(({ path, example, origin }) => (
        <Combobox.Option key={path} value={path}>
          <Text fz="sm" className="mono" style={{ overflowWrap: "anywhere" }}>
            {path}
          </Text>
          <Text fz="xs" c="dimmed" truncate>
            {[example, where[origin]].filter(Boolean).join(" · ")}
          </Text>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}
