"use client";

import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../../../trpc";
import { ErrorBox } from "../../../ui/error-box";
import { grouped } from "../../../ui/figures";
import { Section } from "../section";
import { FineNote, LintNote } from "./lint-note";

type Checked = RouterOutputs["forecasts"]["links"];

const MINUTES_FRESH = 5;

/** Whether the links lead anywhere: they are opened from this machine, when somebody asks for it. */
export function LinksSection({ projectId, id }: { projectId: string; id: string }) {
  const links = useQuery({
    ...useTRPC().forecasts.links.queryOptions({ projectId, id }),
    enabled: false,
    staleTime: MINUTES_FRESH * 60_000,
  });
  return (
    <Section
      title="Links"
      description="Each link is opened once from this machine, as a reader would."
      aside={
        <Button size="xs" variant="default" loading={links.isFetching} onClick={() => void links.refetch()}>
          {links.data ? "Check again" : "Check the links"}
        </Button>
      }
    >
      <div aria-live="polite">
        {links.error && <ErrorBox error={links.error} />}
        {links.data && !links.error && <Answers checked={links.data} />}
      </div>
    </Section>
  );
}

function Answers({ checked: { links, more } }: { checked: Checked }) {
  const of = (verdict: Checked["links"][number]["verdict"]) =>
    links.filter((link) => link.verdict === verdict);
  const fine = of("fine").length;
  if (links.length === 0) return <Text fz="sm">The mails have no links to check.</Text>;
  return (
    <>
      {fine > 0 && (
        <FineNote>
          {fine === 1 ? "One link leads where it should." : `${grouped(fine)} links lead where they should.`}
        </FineNote>
      )}
      {of("dead").map(({ address, found }) => (
        <LintNote key={address} level="warning" message={`${address} is dead.`} fix={found} />
      ))}
      {of("unsure").map(({ address, found }) => (
        <LintNote key={address} level="hint" message={`${address} could not be checked.`} fix={found} />
      ))}
      {more > 0 && (
        <Group mt="xs">
          <Text fz="sm" c="dimmed">
            {grouped(more)} more links were not looked at.
          </Text>
        </Group>
      )}
    </>
  );
}
