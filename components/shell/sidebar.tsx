"use client";

import { ScrollArea } from "@mantine/core";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useId } from "react";
import type { AccountRole } from "@/domain/access/roles";
import {
  accountPagesFor,
  comesLater,
  isOpen,
  type NavigationEntry,
  projectPages,
  projectPath,
} from "./navigation";
import classes from "./sidebar.module.css";
import { useCurrentProject } from "./use-current-project";
import { Wordmark } from "./wordmark";

interface Props {
  role: AccountRole;
  /** Lets a drawer close itself. */
  onVisit?: () => void;
}

export function Sidebar({ role, onVisit }: Props) {
  const { current } = useCurrentProject();
  return (
    <div className={classes.sidebar}>
      <Link href="/projects" className={classes.brand} onClick={onVisit} aria-label="Waymark: all projects">
        <Wordmark />
      </Link>
      <ScrollArea style={{ flex: 1 }} type="hover" scrollbarSize={6}>
        <nav aria-label="Main">
          {current && (
            <Section
              heading={current.name}
              pages={projectPages}
              under={projectPath(current.id)}
              onVisit={onVisit}
            />
          )}
          <Section heading="Account" pages={accountPagesFor(role)} under="" onVisit={onVisit} />
        </nav>
      </ScrollArea>
    </div>
  );
}

interface SectionProps {
  heading: string;
  pages: NavigationEntry[];
  under: string;
  onVisit?: () => void;
}

function Section({ heading, pages, under, onVisit }: SectionProps) {
  const headingId = useId();
  const pathname = usePathname();
  return (
    <section className={classes.section} aria-labelledby={headingId}>
      <p className={classes.heading} id={headingId}>
        {heading}
      </p>
      <ul className={classes.list}>
        {pages.map((page) => {
          const href = `${under}${page.path}`;
          return (
            <li key={page.label}>
              <Link
                href={href}
                className={classes.entry}
                onClick={onVisit}
                aria-current={isOpen(href, pathname, page.path === "") ? "page" : undefined}
              >
                <page.icon size={17} stroke={1.7} aria-hidden />
                {page.label}
                {comesLater(page) && <span className={classes.soon}>Soon</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
