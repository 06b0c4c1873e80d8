import "@mantine/core/styles.css";
import { ColorSchemeScript, MantineProvider, mantineHtmlProps } from "@mantine/core";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ConsoleQueries } from "@/components/trpc";

export const metadata: Metadata = { title: { default: "Waymark", template: "%s · Waymark" } };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" />
      </head>
      <body>
        <MantineProvider defaultColorScheme="auto">
          <ConsoleQueries>{children}</ConsoleQueries>
        </MantineProvider>
      </body>
    </html>
  );
}
