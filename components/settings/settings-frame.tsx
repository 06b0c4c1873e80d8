"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { projectPath } from "../shell/navigation";
import { PageHeader } from "../ui/page-header";
import classes from "./settings-frame.module.css";
import { settingsPages } from "./settings-pages";

export function SettingsFrame({ projectId, children }: { projectId: string; children: ReactNode }) {
  const pathname = usePathname();
  return (
    <>
      <PageHeader title="Settings" description="They are this project's alone." />
      <div className={classes.frame}>
        <nav aria-label="Settings">
          <ul className={classes.tabs}>
            {settingsPages.map(({ label, path }) => {
              const href = projectPath(projectId, `/settings${path}`);
              return (
                <li key={path}>
                  <Link
                    href={href}
                    className={classes.tab}
                    aria-current={pathname === href ? "page" : undefined}
                  >
                    {label}
                  </Link>
                </li>
              );
            })}
          </ul>
        </nav>
        <div className={classes.content}>{children}</div>
      </div>
    </>
  );
}
