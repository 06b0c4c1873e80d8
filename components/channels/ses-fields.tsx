"use client";

import { PasswordInput, Stack, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { ProviderValues } from "./provider-values";

interface Props {
  form: UseFormReturnType<ProviderValues>;
  mayChange: boolean;
}

export function SesFields({ form, mayChange }: Props) {
  const readOnly = !mayChange;
  const { value, ...secret } = form.getInputProps("secret");
  const isKept = value === null;
  return (
    <Stack mt="md" maw={560}>
      <TextInput
        label="Region"
        placeholder="eu-central-1"
        autoComplete="off"
        readOnly={readOnly}
        {...form.getInputProps("region")}
      />
      <TextInput
        label="Access key ID"
        placeholder="AKIAIOSFODNN7EXAMPLE"
        autoComplete="off"
        readOnly={readOnly}
        {...form.getInputProps("accessKeyId")}
      />
      <PasswordInput
        label="Secret access key"
        description={
          isKept ? "It is never shown again. Type to replace it." : "Kept sealed, and never shown again."
        }
        placeholder={isKept ? "A secret is kept" : ""}
        autoComplete="new-password"
        readOnly={readOnly}
        value={value ?? ""}
        {...secret}
      />
      <TextInput
        label="Configuration set"
        description="Its event destinations, its pool of dedicated addresses and its reputation. Empty: the sender's own default."
        placeholder="marketing"
        autoComplete="off"
        readOnly={readOnly}
        {...form.getInputProps("configurationSet")}
      />
    </Stack>
  );
}
