"use client";

import { Box, Skeleton, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { PageBoundary } from "../shell/page-boundary";
import { type RouterOutputs, useTRPC } from "../trpc";
import { PageHeader } from "../ui/page-header";
import { useLeaveGuard } from "../ui/use-leave-guard";
import { useUrlState } from "../ui/use-url-state";
import { askToDiscard } from "./ask-to-discard";
import { headersAreFinished } from "./fields/headers-panel";
import { SaveMenu } from "./save-menu";
import { TemplateEditor } from "./template-editor";
import { TemplateMenu } from "./template-menu";
import { TemplateStanding } from "./template-standing";
import { useDraft } from "./use-draft";
import { useHydrated } from "./use-hydrated";
import { useVersions } from "./use-versions";
import { VersionList } from "./version-list";

type Template = RouterOutputs["templates"]["get"];

const defaults = { version: 0 };
const breadcrumbs = [{ label: "Templates", href: "/templates" }];

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
    <PageBoundary
      query={query}
      title="Template"
      breadcrumbs={breadcrumbs}
      skeleton={<Skeleton h={640} />}
      errorTitle="The template could not be loaded"
    >
      {(template) => (
        <OpenTemplate template={template} mayWrite={mayWrite} onOpen={(version) => setView({ version })} />
      )}
    </PageBoundary>
  );
}

interface OpenProps {
  template: Template;
  mayWrite: boolean;
  onOpen: (version: number) => void;
}

function OpenTemplate({ template, mayWrite, onOpen }: OpenProps) {
  const draft = useDraft(template);
  const isHydrated = useHydrated();
  useLeaveGuard(draft.dirty, "Your changes stay in this browser, and are here again when you come back.");
  const { save, update, makeActive } = useVersions(template, (content, version, isActive) => {
    draft.settle(content, version);
    onOpen(isActive ? 0 : version);
  });
  const latest = Math.max(...template.versions.map(({ version }) => version));
  const isSaved = !draft.dirty && template.version === template.activeVersion;
  const opened = String(draft.thrownAway);
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
        breadcrumbs={breadcrumbs}
        description={<TemplateStanding template={template} draft={draft} />}
        actions={
          mayWrite && (
            <>
              <TemplateMenu template={template} />
              <SaveMenu
                next={latest + 1}
                latest={draft.since === latest && template.version === latest ? latest : null}
                description={template.description}
                disabled={isSaved || !headersAreFinished(draft.content.headers)}
                dirty={draft.dirty}
                pending={save.isPending || update.isPending}
                onSave={(saving) => save.mutate({ id: template.id, content: draft.content, ...saving })}
                onUpdate={() =>
                  update.mutate({
                    id: template.id,
                    version: latest,
                    content: draft.content,
                    description: template.description,
                  })
                }
              />
            </>
          )
        }
      />
      <TemplateEditor
        key={opened}
        content={draft.content}
        onChange={draft.change}
        readOnly={!mayWrite || !isHydrated}
        opened={opened}
      />
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
