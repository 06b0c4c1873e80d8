"use client";

import { useDebouncedValue } from "@mantine/hooks";
import { type Icon, IconFilter, IconFolder, IconSend, IconTemplate, IconUser } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { AccountRole } from "@/domain/access/roles";
import { type RouterOutputs, useTRPC } from "../trpc";
import { leave } from "../ui/leave";
import { accountPagesFor, comesLater, projectPages, projectPath } from "./navigation";
import { useCurrentProject } from "./use-current-project";

interface Hit {
  key: string;
  label: string;
  description?: string;
  href: string;
  icon: Icon;
}

/** What the words find, in groups; without words the pages, so that the palette is also a way to move. */
export function useFound(typed: string, role: AccountRole) {
  const words = typed.trim();
  const [asked] = useDebouncedValue(words, 150);
  const { current } = useCurrentProject();
  const router = useRouter();
  const search = useQuery(
    useTRPC().search.find.queryOptions(
      { words: asked, projectId: current?.id },
      { enabled: asked.length > 0, placeholderData: keepPreviousData, staleTime: 5_000 },
    ),
  );
  const groups = [
    { heading: "Pages", hits: pagesCalled(words, current?.id, role) },
    ...(words && search.data ? stored(search.data, current?.id) : []),
  ];
  return {
    searching: search.isFetching || asked !== words,
    error: search.error,
    groups: groups
      .filter(({ hits }) => hits.length > 0)
      .map(({ heading, hits }) => ({
        heading,
        hits: hits.map((hit) => ({ ...hit, open: () => leave(() => router.push(hit.href)) })),
      })),
  };
}

function pagesCalled(words: string, projectId: string | undefined, role: AccountRole): Hit[] {
  const inProject = projectId
    ? projectPages.map((page) => ({ page, href: projectPath(projectId, page.path) }))
    : [];
  const inAccount = accountPagesFor(role).map((page) => ({ page, href: page.path }));
  const pages = [...inProject, ...inAccount].map(({ page, href }) => ({
    key: href,
    label: page.label,
    description: comesLater(page) ? "Comes later" : undefined,
    href,
    icon: page.icon,
  }));
  const all = [...pages, { key: "/projects", label: "All projects", href: "/projects", icon: IconFolder }];
  return all.filter(({ label }) => label.toLowerCase().includes(words.toLowerCase()));
}

function stored(found: RouterOutputs["search"]["find"], projectId: string | undefined) {
  const hits = {
    Projects: found.projects.map(({ id, name }) => ({
      key: id,
      label: name,
      href: projectPath(id),
      icon: IconFolder,
    })),
    Campaigns: found.campaigns.map(({ id, name, projectName, projectId: home }) => ({
      key: id,
      label: name,
      description: projectName,
      href: projectPath(home, `/campaigns/${id}`),
      icon: IconSend,
    })),
    Segments: found.segments.map(({ id, name, projectName, projectId: home }) => ({
      key: id,
      label: name,
      description: projectName,
      href: projectPath(home, `/segments/${id}`),
      icon: IconFilter,
    })),
    Templates: found.templates.map(({ id, name }) => ({
      key: id,
      label: name,
      href: `/templates/${id}`,
      icon: IconTemplate,
    })),
    People: found.people.map(({ id, address }) => ({
      key: id,
      label: address || id,
      description: address ? id : undefined,
      href: projectPath(projectId ?? "", `/people/${encodeURIComponent(id)}`),
      icon: IconUser,
    })),
  } satisfies Record<string, Hit[]>;
  return Object.entries(hits).map(([heading, list]) => ({ heading, hits: list as Hit[] })); // entries() unites the literal types
}
