"use client";

import { Group, Select, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { costOf, moneyInWords, Price } from "@/domain/prices/price";
import { SaveFoot } from "../settings/save-foot";
import { SettingsCard } from "../settings/settings-card";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { useFormSave } from "../ui/use-form-save";

interface Props {
  projectId: string;
  price: Price | null;
  mayChange: boolean;
}

const currencies = Intl.supportedValuesOf("currency");
const EXAMPLE = 100_000;

const withoutZeros = (amount: string) => amount.replace(/(\.\d\d\d*?)0+$/, "$1");

export function PriceForm({ projectId, price, mayChange }: Props) {
  const trpc = useTRPC();
  const form = useForm({
    initialValues: {
      perThousand: price ? withoutZeros(price.perThousand) : "",
      currency: price?.currency ?? "USD",
    },
    validate: {
      perThousand: (value) =>
        value.trim() === ""
          ? null
          : (Price.shape.perThousand.safeParse(value).error?.issues[0]?.message ?? null),
    },
  });
  const { refusal, options } = useFormSave(form, "The price is saved", trpc.prices.pathKey());
  const save = useMutation(trpc.prices.set.mutationOptions(options));
  const submit = form.onSubmit((values) => {
    const given = values.perThousand.trim();
    save.mutate({
      projectId,
      channel: "EMAIL",
      price: given === "" ? null : { ...values, perThousand: given },
    });
  });
  return (
    <form onSubmit={submit} noValidate>
      <SettingsCard
        title="E-mail"
        description="The price of a thousand mails. Leave it empty where it is not known: then no cost is shown."
        foot={
          <SaveFoot
            dirty={form.isDirty()}
            pending={save.isPending}
            mayChange={mayChange}
            note="Reckoned with exact decimals; nothing is rounded before the sum."
          />
        }
      >
        {refusal && <ErrorBox title="The price was not saved" error={{ message: refusal }} />}
        <Group align="flex-start" gap="sm">
          <TextInput
            label="A thousand mails cost"
            placeholder="0.10"
            inputMode="decimal"
            w={200}
            readOnly={!mayChange}
            {...form.getInputProps("perThousand")}
          />
          <Select
            label="Currency"
            data={currencies}
            searchable
            allowDeselect={false}
            w={120}
            readOnly={!mayChange}
            {...form.getInputProps("currency")}
          />
        </Group>
        <Example price={form.values} />
      </SettingsCard>
    </form>
  );
}

function Example({ price }: { price: Price }) {
  const read = Price.safeParse(price);
  if (!read.success) return null;
  return (
    <Text fz="sm" c="dimmed" mt="sm">
      A campaign to {EXAMPLE.toLocaleString("en-US")} people then costs{" "}
      {moneyInWords(costOf(EXAMPLE, read.data), read.data.currency)}.
    </Text>
  );
}
