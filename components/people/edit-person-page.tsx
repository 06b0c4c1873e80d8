"use client";

import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { factsOf } from "@/domain/endpoints/facts";
import { PageBoundary } from "../shell/page-boundary";
import { useTRPC, useTRPCClient } from "../trpc";
import { PageHeader } from "../ui/page-header";
import { applyServerErrors } from "../ui/server-errors";
import { ChangedMeanwhile } from "./changed-meanwhile";
import type { Person } from "./person";
import { PersonForm } from "./person-form";
import { personPath } from "./person-path";
import { type PersonFormState, type PersonValues, shownFields, usePersonForm } from "./use-person-form";

interface Props {
  projectId: string;
  id: string;
}

export function EditPersonPage({ projectId, id }: Props) {
  const query = useQuery({
    ...useTRPC().people.get.queryOptions({ projectId, id }),
    staleTime: Number.POSITIVE_INFINITY, // what is being edited does not change under the hand
  });
  const breadcrumbs = [
    { label: "People", href: `/projects/${projectId}/people` },
    { label: query.data?.address || id, href: personPath(projectId, id) },
  ];
  return (
    <PageBoundary
      query={query}
      title="Edit"
      breadcrumbs={breadcrumbs}
      errorTitle="This person could not be loaded"
    >
      {(person) => (
        <>
          <PageHeader title={`Edit ${person.address || person.id}`} breadcrumbs={breadcrumbs} />
          <Editor key={person.updatedAt.getTime()} person={person} />
        </>
      )}
    </PageBoundary>
  );
}

function Editor({ person }: { person: Person }) {
  const { projectId, id, channel, address, userId, updatedAt } = person;
  const form = usePersonForm({ channel, address, userId: userId ?? "", facts: factsOf(person) });
  const { save, refusal, theirs, takeTheirs } = useSave(form, person);
  const send = (readAt: Date, { channel: _, ...entry }: PersonValues) =>
    save.mutate({ projectId, id, readAt, ...entry });
  return (
    <>
      {theirs && (
        <ChangedMeanwhile
          before={person}
          theirs={theirs}
          isSaving={save.isPending}
          onKeepMine={() => send(theirs.updatedAt, form.getValues())}
          onTakeTheirs={takeTheirs}
        />
      )}
      <PersonForm
        form={form}
        projectId={projectId}
        isNew={false}
        refusal={refusal}
        isSaving={save.isPending || save.isSuccess}
        submitLabel="Save"
        onSubmit={(values) => send(updatedAt, values)}
      >
        <Button component={Link} href={personPath(projectId, id)} variant="default">
          Cancel
        </Button>
      </PersonForm>
    </>
  );
}

/** Saves; `theirs` is how the person stands when somebody else was quicker. */
function useSave(form: PersonFormState, { projectId, id }: Person) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Person | null>(null);
  const trpc = useTRPC();
  const { people } = useTRPCClient();
  const router = useRouter();
  const queries = useQueryClient();
  const save = useMutation(
    trpc.people.save.mutationOptions({
      onMutate: () => setRefusal(null),
      onError: async (error) => {
        const isLate = error.data?.code === "CONFLICT" && !error.data.field;
        const now = isLate ? await people.get.query({ projectId, id }).catch(() => null) : null;
        setTheirs(now);
        if (!now) setRefusal(applyServerErrors(form, error, shownFields(form)));
      },
      onSuccess: async () => {
        form.resetDirty();
        notifications.show({ message: "Saved" });
        router.push(personPath(projectId, id));
        await queries.invalidateQueries(trpc.people.pathFilter());
      },
    }),
  );
  const takeTheirs = () =>
    theirs && queries.setQueryData(trpc.people.get.queryKey({ projectId, id }), theirs);
  return { save, refusal, theirs, takeTheirs };
}
