"use client";

import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../trpc";
import { ErrorBox } from "../ui/error-box";

interface Props {
  token: string;
  address: string;
  isVerified: boolean;
}

/** A button rather than the visit proves the address: mail scanners follow links, and press nothing. */
export function VerifyForm({ token, address, isVerified }: Props) {
  const confirm = useMutation(useTRPC().identities.confirm.mutationOptions());
  if (isVerified || confirm.isSuccess)
    return (
      <Alert color="teal" role="status" icon={<IconCircleCheck aria-hidden />} title="It is proven">
        Mail may be sent from {address} now.
      </Alert>
    );
  return (
    <Stack>
      {confirm.error && <ErrorBox title="That did not work" error={confirm.error} />}
      <Text>
        Somebody wants to send mail from <strong>{address}</strong>. If that is you, say so here.
      </Text>
      <Button onClick={() => confirm.mutate({ token })} loading={confirm.isPending}>
        Yes, this address is mine
      </Button>
    </Stack>
  );
}
