"use client";

import type { ReactNode } from "react";
import { PageHeader } from "../ui/page-header";
import { QueryBoundary } from "../ui/query-boundary";
import { NothingHere } from "./nothing-here";

interface Refusal {
  message: string;
  data?: { code?: string } | null;
}

interface Props<Data> {
  query: { data: Data | undefined; error: Refusal | null; refetch: () => unknown };
  /** What the page is called while nobody knows what is on it: "Campaign". */
  title: string;
  breadcrumbs: { label: string; href: string }[];
  skeleton?: ReactNode;
  errorTitle: string;
  children: (data: Data) => ReactNode;
}

const namesNothing = ({ data }: Refusal) => data?.code === "NOT_FOUND" || data?.code === "BAD_REQUEST";

/** A page about one thing: it has a head before the thing is there and when it cannot be loaded, and says so when there is no such thing. */
export function PageBoundary<Data>({ query, title, breadcrumbs, children, ...rest }: Props<Data>) {
  if (query.error && namesNothing(query.error)) return <NothingHere />; // whatever is still known of it
  if (query.data !== undefined) return children(query.data);
  return (
    <>
      <PageHeader title={title} breadcrumbs={breadcrumbs} />
      <QueryBoundary query={query} {...rest}>
        {children}
      </QueryBoundary>
    </>
  );
}
