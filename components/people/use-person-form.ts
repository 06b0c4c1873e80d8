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
