"use client";

import { AppShell, Box, Drawer } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import classes from "./console-frame.module.css";
import { SearchPalette } from "./search-palette";
import { Sidebar } from "./sidebar";
import type { SignedIn } from "./signed-in";
import { TopBar } from "./top-bar";

/** The frame of every page behind sign-in. On a narrow screen the sidebar is a drawer. */
export function ConsoleFrame({ me, children }: { me: SignedIn; children: ReactNode }) {
  const [opened, drawer] = useDisclosure(false);
  return (
    <AppShell
      layout="alt"
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: "md", collapsed: { mobile: true } }}
      padding={{ base: "md", sm: "xl" }}
      transitionDuration={0}
    >
      <a href="#content" className={classes.skip}>
        Skip to content
      </a>
      <AppShell.Navbar className={classes.navbar}>
        <Sidebar role={me.role} />
      </AppShell.Navbar>
      <Drawer
        opened={opened}
        onClose={drawer.close}
        size={272}
        padding={0}
        withCloseButton={false}
        title="Menu"
        styles={{ header: { display: "none" }, body: { height: "100%" } }}
      >
        <Sidebar role={me.role} onVisit={drawer.close} />
      </Drawer>
      <AppShell.Header className={classes.header}>
        <TopBar me={me} menuOpened={opened} onMenu={drawer.toggle} />
      </AppShell.Header>
      <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
        <Box className={classes.page}>{children}</Box>
      </AppShell.Main>
      <SearchPalette role={me.role} />
    </AppShell>
  );
}
