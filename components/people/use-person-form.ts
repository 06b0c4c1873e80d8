import { useForm } from "@mantine/form";
import type { EndpointEntry } from "@/domain/endpoints/endpoint-entry";
import type { Channel } from "@/domain/messaging/channel";

export interface PersonValues extends EndpointEntry {
  channel: Channel;
}

export type PersonFormState = ReturnType<typeof usePersonForm>;

export function usePersonForm(initialValues: PersonValues) {
  return useForm<PersonValues>({ initialValues });
}

/** Where the form shows what is wrong: a row of facts has one place for it. */
export function shownFields(form: PersonFormState): string[] {
  const { facts, ...others } = form.getValues();
  return [...Object.keys(others), ...facts.map((_, nth) => `facts.${nth}`)];
}
