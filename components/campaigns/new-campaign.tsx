"use client";

import { Button, Modal, Stack, Text, TextInput } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { z } from "zod";
import { CampaignName } from "@/domain/campaigns/name";
import { useTRPC } from "../trpc";
import { DialogFooter } from "../ui/dialog-footer";
import { ErrorBox } from "../ui/error-box";

interface Props {
  projectId: string;
  opened: boolean;
  onClose: () => void;
  /** Whom it is for; without one, everyone until somebody chooses. */
  segment?: { id: string; name: string };
}

export function NewCampaign({ opened, onClose, ...campaign }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="New campaign">
      <NewCampaignForm {...campaign} onClose={onClose} />
    </Modal>
  );
}

function NewCampaignForm({ projectId, segment, onClose }: Omit<Props, "opened">) {
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const form = useForm({
    initialValues: { name: "" },
    validate: schemaResolver(z.object({ name: CampaignName }), { sync: true }),
  });
  const create = useMutation(
    trpc.campaigns.create.mutationOptions({
      onSuccess: async ({ id }) => {
        router.push(`/projects/${projectId}/campaigns/${id}`);
        await queries.invalidateQueries(trpc.campaigns.list.pathFilter());
      },
    }),
  );
  const audience = segment && ({ kind: "segment", segmentId: segment.id } as const);
  return (
    <form onSubmit={form.onSubmit(({ name }) => create.mutate({ projectId, name, audience }))} noValidate>
      <Stack>
        <TextInput
          label="Name"
          description="For you and your colleagues; the people who get the mail never see it."
          placeholder="Spring sale, first mail"
          data-autofocus
          autoComplete="off"
          {...form.getInputProps("name")}
        />
        {segment && (
          <Text fz="sm" style={{ overflowWrap: "anywhere" }}>
            For the people in “{segment.name}”, as it is when the campaign is launched.
          </Text>
        )}
        {create.error && <ErrorBox title="That did not work" error={create.error} />}
        <DialogFooter onCancel={onClose}>
          <Button type="submit" loading={create.isPending}>
            Create draft
          </Button>
        </DialogFooter>
      </Stack>
    </form>
  );
}
