import { Anchor, Group, Text } from "@mantine/core";
import { treatmentName } from "@/domain/campaigns/treatment";
import type { Review } from "../draft";

interface Props {
  treatment: Review["treatments"][number];
  onEdit: () => void;
}

export function TreatmentSummary({ treatment, onEdit }: Props) {
  const { name, nth, share, template, sender } = treatment;
  const called = treatmentName(name, nth);
  return (
    <Group gap="xs" justify="space-between" wrap="nowrap" align="baseline" py={4}>
      <Text fz="sm" style={{ overflowWrap: "anywhere" }}>
        <strong>{called}</strong>, {share} %:{" "}
        {template ? `${template.name}, version ${template.version}` : "no mail yet"}
        {sender && `, from ${sender.name ? `${sender.name} <${sender.address}>` : sender.address}`}
      </Text>
      <Anchor
        component="button"
        type="button"
        fz="sm"
        aria-label={`Change the mail of ${called}`}
        onClick={onEdit}
      >
        Change
      </Anchor>
    </Group>
  );
}
