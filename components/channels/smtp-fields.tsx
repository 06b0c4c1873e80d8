"use client";

import { Anchor, Grid, NumberInput, PasswordInput, Select, Stack, Switch, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { handoverWindows, type SmtpHandover, type SmtpSecurity, usualPort } from "@/domain/providers/smtp";
import type { ProviderValues } from "./provider-values";

const securities: { value: SmtpSecurity; label: string }[] = [
  { value: "starttls", label: "STARTTLS: always encrypted" },
  { value: "tls", label: "TLS: encrypted from the start" },
  { value: "auto", label: "Encrypted where the server offers it" },
  { value: "none", label: "Not encrypted" },
];

const handovers: { value: SmtpHandover; label: string }[] = [
  { value: "nodemailer", label: "One command after the other" },
  { value: "pipelined", label: "Sent ahead: faster" },
];

interface Props {
  form: UseFormReturnType<ProviderValues>;
  hasPassword: boolean;
  mayChange: boolean;
}

export function SmtpFields({ form, hasPassword, mayChange }: Props) {
  const readOnly = !mayChange;
  const secure = (security: SmtpSecurity) => {
    if (form.values.port === usualPort(form.values.security)) form.setFieldValue("port", usualPort(security));
    form.setFieldValue("security", security);
  };
  return (
    <Stack mt="md" maw={560}>
      <Grid gap="md">
        <Grid.Col span={{ base: 12, xs: 8 }}>
          <TextInput
            label="Server"
            placeholder="smtp.example.com"
            readOnly={readOnly}
            {...form.getInputProps("host")}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, xs: 4 }}>
          <NumberInput
            label="Port"
            min={1}
            max={65_535}
            hideControls
            readOnly={readOnly}
            {...form.getInputProps("port")}
          />
        </Grid.Col>
      </Grid>
      <Select
        label="Connection"
        data={securities}
        allowDeselect={false}
        readOnly={readOnly}
        {...form.getInputProps("security")}
        onChange={(value) => secure(securities.find((each) => each.value === value)?.value ?? "starttls")}
      />
      {form.values.security !== "none" && (
        <Switch
          label="Check the server's certificate"
          description="Leave it on, unless the server is your own and signs its certificate itself."
          disabled={readOnly}
          {...form.getInputProps("checkCertificate", { type: "checkbox" })}
        />
      )}
      <TextInput
        label="User"
        description="Empty where the server asks for none."
        autoComplete="off"
        readOnly={readOnly}
        {...form.getInputProps("user")}
      />
      <Password form={form} hasPassword={hasPassword} readOnly={readOnly} />
      <NumberInput
        label="Connections"
        description="How many are open at once. Fewer, if the server complains."
        min={1}
        max={50}
        readOnly={readOnly}
        {...form.getInputProps("connections")}
      />
      <Select
        label="Hand-over"
        description={`Mails are sent ahead only to a server that offers it (PIPELINING). Choose the other way if your server stumbles. After a power cut, up to ${handoverWindows[form.values.handover]} mails may be listed as unknown.`}
        data={handovers}
        allowDeselect={false}
        readOnly={readOnly}
        {...form.getInputProps("handover")}
      />
    </Stack>
  );
}

function Password({
  form,
  hasPassword,
  readOnly,
}: {
  form: Props["form"];
  hasPassword: boolean;
  readOnly: boolean;
}) {
  const { value, ...input } = form.getInputProps("password");
  const isKept = value === null;
  return (
    <PasswordInput
      label="Password"
      autoComplete="new-password"
      placeholder={isKept ? "A password is kept" : ""}
      description={
        isKept ? (
          "It is never shown again. Type to replace it."
        ) : hasPassword && !readOnly ? (
          <Anchor
            component="button"
            type="button"
            fz="inherit"
            onClick={() => form.setFieldValue("password", null)}
          >
            Keep the password there is
          </Anchor>
        ) : undefined
      }
      readOnly={readOnly}
      value={value ?? ""}
      {...input}
    />
  );
}
