"use client";

import { Button, FileButton } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconUpload } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { useTRPC } from "../../trpc";

/** Reads a template's JSON file, as “Export as JSON” writes it. */
export function ImportButton() {
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const forget = useRef<() => void>(null);
  const importFile = useMutation(
    trpc.templates.importFile.mutationOptions({
      onSuccess: async ({ id, name }) => {
        router.push(`/templates/${id}`);
        notifications.show({ message: `“${name}” is made` });
        await queries.invalidateQueries(trpc.templates.list.pathFilter());
      },
    }),
  );
  const read = async (file: File | null) => {
    if (!file) return;
    forget.current?.(); // the same file may be chosen again once it is mended
    const onError = ({ message }: { message: string }) =>
      notifications.show({ color: "red", autoClose: false, title: file.name, message });
    importFile.mutate({ text: await file.text() }, { onError });
  };
  return (
    <FileButton resetRef={forget} accept="application/json,.json" onChange={(file) => void read(file)}>
      {(props) => (
        <Button
          {...props}
          variant="default"
          loading={importFile.isPending}
          leftSection={<IconUpload size={16} aria-hidden />}
        >
          Import JSON
        </Button>
      )}
    </FileButton>
  );
}
