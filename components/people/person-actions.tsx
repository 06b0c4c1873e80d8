"use client";

import { Button, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { IconMailCheck, IconMailOff, IconPencil, IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTRPC } from "../trpc";
import type { Person } from "./person";
import { personPath } from "./person-path";

/** Opt out or in, delete. Opting somebody in again asks first: it needs their consent. */
export function PersonActions({ person }: { person: Person }) {
  const { optOut, remove } = usePersonChanges(person);
  const { projectId, id, address } = person;
  const isOut = person.optOut === "ALL";
  const askToOptIn = () =>
    modals.openConfirmModal({
      title: `Write to ${address || id} again?`,
      children: <Text>Do so only if they asked for it: they opted out before.</Text>,
      labels: { confirm: "Opt in", cancel: "Leave it" },
      onConfirm: () => optOut.mutate({ projectId, id, optOut: "NONE" }),
    });
  const askToDelete = () =>
    modals.openConfirmModal({
      title: `Delete ${address || id}?`,
      children: (
        <Text>
          The address and all that is known of it go. What was sent stays counted in the campaigns. An import
          that has the address brings the person back
          {person.optOut === "ALL"
            ? ", opted out as they are now: a fingerprint of the address is kept for that, from which nobody can read it"
            : ""}
          . This cannot be undone.
        </Text>
      ),
      labels: { confirm: "Delete person", cancel: "Keep" },
      confirmProps: { color: "red" },
      onConfirm: () => remove.mutate({ projectId, id }),
    });
  return (
    <>
      <Button
        component={Link}
        href={`${personPath(projectId, id)}/edit`}
        variant="default"
        leftSection={<IconPencil size={16} aria-hidden />}
      >
        Edit
      </Button>
      <Button
        variant="default"
        loading={optOut.isPending}
        leftSection={isOut ? <IconMailCheck size={16} aria-hidden /> : <IconMailOff size={16} aria-hidden />}
        onClick={isOut ? askToOptIn : () => optOut.mutate({ projectId, id, optOut: "ALL" })}
      >
        {isOut ? "Opt in" : "Opt out"}
      </Button>
      <Button
        variant="default"
        c="red"
        loading={remove.isPending}
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={askToDelete}
      >
        Delete
      </Button>
    </>
  );
}

function usePersonChanges({ projectId }: Person) {
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const onError = ({ message }: { message: string }) => notifications.show({ color: "red", message });
  const optOut = useMutation(
    trpc.people.setOptOut.mutationOptions({
      onError,
      onSuccess: () => queries.invalidateQueries(trpc.people.pathFilter()),
    }),
  );
  const remove = useMutation(
    trpc.people.delete.mutationOptions({
      onError,
      onSuccess: async () => {
        router.push(`/projects/${projectId}/people`);
        await queries.invalidateQueries({ ...trpc.people.pathFilter(), refetchType: "none" });
      },
    }),
  );
  return { optOut, remove };
}
