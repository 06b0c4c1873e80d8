"use client";

import { Button, Modal, Radio, Stack, TagsInput, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconSend } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { TemplateContent } from "@/domain/templates/content";
import { useTRPC } from "../../trpc";
import { DialogFooter } from "../../ui/dialog-footer";
import { ErrorBox } from "../../ui/error-box";
import type { PreviewPerson } from "../use-preview";
import { TestResults } from "./test-results";

const MOST_ADDRESSES = 10;

interface Props {
  projectId: string;
  projectName: string;
  content: TemplateContent;
  /** Whose values are shown: the test is written with the same. */
  person: PreviewPerson | null;
  /** Whom it is from, where that is not the project's sender. */
  sender?: { fromName: string | null; fromAddress: string | null } | undefined;
}

/** TPL-20, CMP-38: the mail as it stands, sent to a few addresses. */
export function SendTest(props: Props) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button size="xs" variant="default" leftSection={<IconSend size={14} aria-hidden />} onClick={open}>
        Send a test
      </Button>
      <Modal opened={opened} onClose={close} title="Send a test">
        <SendTestForm {...props} onClose={close} />
      </Modal>
    </>
  );
}

function SendTestForm({
  projectId,
  projectName,
  content,
  person,
  sender,
  onClose,
}: Props & { onClose: () => void }) {
  const [kind, setKind] = useState("addresses");
  const [addresses, setAddresses] = useState<string[]>([]);
  const [typed, setTyped] = useState("");
  const to = [...addresses, typed].flatMap((one) => one.split(/[\s,;]+/)).filter(Boolean);
  const send = useMutation(useTRPC().templates.sendTest.mutationOptions());
  const isOwn = kind === "person" && person !== null;
  const submit = () =>
    send.mutate({
      projectId,
      content,
      addresses: isOwn ? [] : to,
      endpointId: person?.endpointId ?? null,
      ...sender,
    });
  return (
    <Stack>
      <Text fz="sm" c="dimmed">
        Sent now by “{projectName}” with the values of{" "}
        {person ? "the person in the preview" : "Ada, the sample person"}. A test counts for no limit and no
        statistic, and its unsubscribe link changes nothing.
      </Text>
      {person && (
        <Radio.Group label="Where to" value={kind} onChange={setKind}>
          <Stack gap={6} mt={6}>
            <Radio value="addresses" label="To these addresses" />
            <Radio value="person" label="To this person’s own address" />
          </Stack>
        </Radio.Group>
      )}
      {!isOwn && (
        <TagsInput
          label="Addresses"
          description={`Up to ${MOST_ADDRESSES}; Enter or a comma ends one.`}
          placeholder={addresses.length === 0 ? "you@example.com" : undefined}
          data-autofocus
          value={addresses}
          onChange={setAddresses}
          searchValue={typed}
          onSearchChange={setTyped}
          maxTags={MOST_ADDRESSES}
          splitChars={[",", ";", " "]}
          acceptValueOnBlur
        />
      )}
      {send.error && <ErrorBox title="The test was not sent" error={send.error} />}
      {send.data && <TestResults {...send.data} />}
      <DialogFooter onCancel={onClose} cancelLabel={send.data ? "Close" : "Cancel"}>
        <Button loading={send.isPending} disabled={!isOwn && to.length === 0} onClick={submit}>
          {send.data ? "Send again" : "Send the test"}
        </Button>
      </DialogFooter>
    </Stack>
  );
}
