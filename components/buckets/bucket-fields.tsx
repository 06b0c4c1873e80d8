"use client";

import { Grid, PasswordInput, Stack, Switch, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { BucketValues } from "./bucket-values";

type Form = UseFormReturnType<BucketValues>;

export function BucketFields({ form, isKept }: { form: Form; isKept: boolean }) {
  return (
    <Stack gap="sm">
      <TextInput
        label="Name"
        description="As people here call it."
        placeholder="Data lake"
        data-autofocus
        autoComplete="off"
        {...form.getInputProps("name")}
      />
      <TextInput
        label="Address of the server"
        description="Leave it empty for Amazon S3."
        placeholder="https://s3.example.com"
        autoComplete="off"
        {...form.getInputProps("endpoint")}
        onChange={(event) => writeEndpoint(form, event.currentTarget.value)}
      />
      <Grid gap="sm">
        <Grid.Col span={{ base: 12, xs: 7 }}>
          <TextInput
            label="Bucket"
            placeholder="our-people"
            autoComplete="off"
            {...form.getInputProps("bucket")}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, xs: 5 }}>
          <TextInput
            label="Region"
            placeholder="eu-central-1"
            autoComplete="off"
            {...form.getInputProps("region")}
          />
        </Grid.Col>
      </Grid>
      <TextInput
        label="Folder"
        description="Only what lies in it is seen and written. Empty: the whole bucket."
        placeholder="marketing/"
        autoComplete="off"
        {...form.getInputProps("prefix")}
      />
      <Switch
        label="The bucket's name stands in the path"
        description="On for most servers of one's own, such as MinIO; off for Amazon S3."
        {...form.getInputProps("pathStyle", { type: "checkbox" })}
      />
      <TextInput
        label="Access key ID"
        placeholder="AKIAIOSFODNN7EXAMPLE"
        autoComplete="off"
        {...form.getInputProps("accessKeyId")}
      />
      <SecretField form={form} isKept={isKept} />
    </Stack>
  );
}

/** A server of one's own wants the name in the path, nearly always; Amazon does not. */
function writeEndpoint(form: Form, endpoint: string) {
  const wasEmpty = form.getValues().endpoint === "";
  form.setFieldValue("endpoint", endpoint);
  if (wasEmpty !== (endpoint === "")) form.setFieldValue("pathStyle", endpoint !== "");
}

function SecretField({ form, isKept }: { form: Form; isKept: boolean }) {
  const { value, onChange, ...input } = form.getInputProps("secret");
  return (
    <PasswordInput
      label="Secret access key"
      description={
        isKept ? "It is never shown again. Type to replace it." : "Kept sealed, and never shown again."
      }
      placeholder={value === null ? "A secret is kept" : ""}
      autoComplete="new-password"
      value={value ?? ""}
      onChange={(event) =>
        onChange(isKept && event.currentTarget.value === "" ? null : event.currentTarget.value)
      }
      {...input}
    />
  );
}
