"use client";

import { Anchor, Box, Button, Skeleton, Text, Title } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type RouterOutputs, useTRPC } from "../trpc";
import { PageHeader } from "../ui/page-header";
import { QueryBoundary } from "../ui/query-boundary";
import { useLeaveGuard } from "../ui/use-leave-guard";
import { useUrlState } from "../ui/use-url-state";
import { TemplateEditor } from "./template-editor";
import { TemplateMenu } from "./template-menu";
import { useDraft } from "./use-draft";
import { VersionList } from "./version-list";

type Template = RouterOutputs["templates"]["get"];

const defaults = { version: 0 };

interface Props {
  templateId: string;
  mayWrite: boolean;
}

export function TemplatePage({ templateId, mayWrite }: Props) {
  const [view, setView] = useUrlState(defaults);
  const query = useQuery(
    useTRPC().templates.get.queryOptions({ id: templateId, version: view.version || undefined }),
  );
  return (
    <QueryBoundary
      query={query}
      skeleton={<Skeleton h={640} />}
      errorTitle="The template could not be loaded"
    >
      {(template) => (
        <OpenTemplate template={template} mayWrite={mayWrite} onOpen={(version) => setView({ version })} />
      )}
    </QueryBoundary>
  );
}

interface OpenProps {
  template: Template;
  mayWrite: boolean;
  onOpen: (version: number) => void;
}

function OpenTemplate({ template, mayWrite, onOpen }: OpenProps) {
  const draft = useDraft(template);
  useLeaveGuard(draft.dirty, "Your changes stay in this browser, and are here again when you come back.");
  const { save, makeActive } = useVersions(template, () => {
    draft.forget();
    onOpen(0);
  });
  const next = Math.max(...template.versions.map(({ version }) => version)) + 1;
  const open = (version: number) => {
    const go = () => {
      draft.forget();
      onOpen(version === template.activeVersion ? 0 : version);
    };
    if (draft.dirty) askToDiscard(go);
    else go();
  };
  return (
    <>
      <PageHeader
        title={template.name}
        breadcrumbs={[{ label: "Templates", href: "/templates" }]}
        description={<Standing template={template} draft={draft} />}
        actions={
          mayWrite && (
            <>
              <TemplateMenu template={template} />
              <Button
                disabled={!draft.dirty && template.version === template.activeVersion}
                loading={save.isPending}
                onClick={() => save.mutate({ id: template.id, content: draft.content })}
              >
                Save as version {next}
              </Button>
            </>
          )
        }
      />
      <TemplateEditor content={draft.content} onChange={draft.change} readOnly={!mayWrite} />
      <Box component="section" mt="xl" aria-labelledby="versions">
        <Title order={2} id="versions" mb="sm">
          Versions
        </Title>
        <VersionList
          template={template}
          mayWrite={mayWrite}
          pending={makeActive.isPending}
          onOpen={open}
          onMakeActive={(version) => makeActive.mutate({ id: template.id, version })}
        />
      </Box>
    </>
  );
}

/** Which version is open, and whether what is on the screen is kept in the browser only. */
function Standing({ template, draft }: { template: Template; draft: ReturnType<typeof useDraft> }) {
  const { version, activeVersion, usedBy } = template;
  const campaigns = usedBy.seen.length + usedBy.unseen;
  if (draft.dirty) {
    return (
      <Text component="span" inherit role="status">
        Unsaved changes to version {draft.since}, kept in this browser.{" "}
        <Anchor component="button" type="button" inherit onClick={() => askToDiscard(draft.forget)}>
          Discard them
        </Anchor>
      </Text>
    );
  }
  const use = campaigns === 0 ? "no campaign" : campaigns === 1 ? "1 campaign" : `${campaigns} campaigns`;
  return `Version ${version}${version === activeVersion ? ", the active one" : ""} · used by ${use}`;
}

function useVersions(template: Template, onSaved: () => void) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries(trpc.templates.pathFilter());
  const onError = ({ message }: { message: string }) => notifications.show({ color: "red", message });
  const save = useMutation(
    trpc.templates.saveVersion.mutationOptions({
      onSuccess: async ({ version }) => {
        await refresh();
        onSaved();
        notifications.show({ message: `Version ${version} is saved and active` });
      },
      onError,
    }),
  );
  const makeActive = useMutation(
    trpc.templates.makeActive.mutationOptions({
      onSuccess: async ({ activeVersion }) => {
        await refresh();
        notifications.show({ message: `Version ${activeVersion} of “${template.name}” is active` });
      },
      onError,
    }),
  );
  return { save, makeActive };
}

function askToDiscard(onConfirm: () => void) {
  modals.openConfirmModal({
    title: "Discard your unsaved changes?",
    children: <Text>They have not been saved as a version. This cannot be undone.</Text>,
    labels: { confirm: "Discard changes", cancel: "Keep them" },
    confirmProps: { color: "red" },
    onConfirm,
  });
}
