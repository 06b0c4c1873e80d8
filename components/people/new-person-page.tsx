"use client";

import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "../trpc";
import { PageHeader } from "../ui/page-header";
import { applyServerErrors } from "../ui/server-errors";
import { PersonForm } from "./person-form";
import { personPath } from "./person-path";
import { type PersonValues, shownFields, usePersonForm } from "./use-person-form";

const blank: PersonValues = { channel: "EMAIL", address: "", userId: "", facts: [] };

export function NewPersonPage({ projectId }: { projectId: string }) {
  const form = usePersonForm(blank);
  const [refusal, setRefusal] = useState<string | null>(null);
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const create = useMutation(
    trpc.people.create.mutationOptions({
      onMutate: () => setRefusal(null),
      onError: (error) => setRefusal(applyServerErrors(form, error, shownFields(form))),
      onSuccess: async ({ id }) => {
        form.resetDirty();
        notifications.show({ message: `${form.getValues().address} is in` });
        router.push(personPath(projectId, id));
        await queries.invalidateQueries(trpc.people.pathFilter());
      },
    }),
  );
  return (
    <>
      <PageHeader
        title="Add a person"
        breadcrumbs={[{ label: "People", href: `/projects/${projectId}/people` }]}
        description="One person by hand. For many at once, import a file."
      />
      <PersonForm
        form={form}
        projectId={projectId}
        isNew
        refusal={refusal}
        isSaving={create.isPending || create.isSuccess}
        submitLabel="Add person"
        onSubmit={(values) => create.mutate({ projectId, ...values })}
      >
        <Button component={Link} href={`/projects/${projectId}/people`} variant="default">
          Cancel
        </Button>
      </PersonForm>
    </>
  );
}
