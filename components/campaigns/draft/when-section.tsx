import { Radio } from "@mantine/core";
import { Section } from "./section";

export function WhenSection() {
  return (
    <Section title="When" problems={[]}>
      <Radio
        checked
        readOnly
        name="when"
        label="As soon as it is launched"
        description="The first mails leave within a second, the rest as fast as the mail server takes them."
      />
    </Section>
  );
}
