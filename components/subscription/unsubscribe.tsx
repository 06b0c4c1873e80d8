import { Box, Button, Card, Center, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

interface Props {
  token: string;
  address: string;
  sender: string;
  unsubscribed: boolean;
  justChanged: boolean;
}

export function Unsubscribe({ token, address, sender, unsubscribed, justChanged }: Props) {
  if (unsubscribed) {
    return (
      <Calm title="You are unsubscribed">
        <Text role="status">
          <strong>{address}</strong> gets no more mail from <strong>{sender}</strong>. A mail that is on its
          way already may still arrive.
        </Text>
        <Choice token={token} again>
          Subscribe again
        </Choice>
      </Calm>
    );
  }
  return (
    <Calm title={justChanged ? "You are subscribed again" : "Unsubscribe?"}>
      <Text role={justChanged ? "status" : undefined}>
        {justChanged ? (
          <>
            <strong>{address}</strong> gets mail from <strong>{sender}</strong> as before.
          </>
        ) : (
          <>
            <strong>{sender}</strong> writes to <strong>{address}</strong>. If you wish no more of it, say so
            here; it holds at once.
          </>
        )}
      </Text>
      <Choice token={token}>Unsubscribe</Choice>
    </Calm>
  );
}

export function LostLink({ message }: { message: string }) {
  return (
    <Calm title="This link does not work">
      <Text>{message}</Text>
    </Calm>
  );
}

function Choice({ token, again, children }: { token: string; again?: boolean; children: ReactNode }) {
  return (
    <form method="post" action={`/u/${token}`}>
      <input type="hidden" name="from" value="page" />
      {again && <input type="hidden" name="again" value="1" />}
      <Button type="submit" size="md" mt="lg" variant={again ? "default" : "filled"}>
        {children}
      </Button>
    </form>
  );
}

function Calm({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Center component="main" mih="100dvh" px="md" py="xl" bg="var(--surface-quiet)">
      <Box w="100%" maw={460}>
        <Card padding="xl" shadow="sm">
          <Title order={1} mb="sm">
            {title}
          </Title>
          {children}
        </Card>
      </Box>
    </Center>
  );
}
