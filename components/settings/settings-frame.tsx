"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import type { ProjectRole } from "@/domain/access/roles";
import { projectPath } from "../shell/navigation";
import { PageHeader } from "../ui/page-header";
import classes from "./settings-frame.module.css";
import { settingsPagesFor } from "./settings-pages";

interface Props {
  projectId: string;
  role: ProjectRole;
  children: ReactNode;
}

export function SettingsFrame({ projectId, role, children }: Props) {
  const pathname = usePathname();
  return (
    <>
      <PageHeader
        title="Settings"
        description="For this project alone, but where they say “the whole account”."
      />
      <div className={classes.frame}>
        <nav aria-label="Settings">
          <ul className={classes.tabs}>
            {settingsPagesFor(role).map(({ label, path }) => {
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
