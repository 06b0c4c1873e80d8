"use client";

import { MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { ConsoleQueries } from "../trpc";
import "../ui/guard-history";
import { cssVariables, theme } from "../ui/theme";

interface Props {
  /** The nonce of the page's content security policy, for the styles Mantine writes into it. */
  nonce?: string;
  children: ReactNode;
}

export function ConsoleProviders({ nonce, children }: Props) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce ?? ""}
    >
      <ConsoleQueries>
        <ModalsProvider labels={{ confirm: "Confirm", cancel: "Cancel" }}>
          <Notifications position="bottom-right" limit={4} />
          {children}
        </ModalsProvider>
      </ConsoleQueries>
    </MantineProvider>
  );
}
