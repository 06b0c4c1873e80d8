"use client";

import { Anchor, Text } from "@mantine/core";
import type { RouterOutputs } from "../trpc";
import { askToDiscard } from "./ask-to-discard";
import type { Draft } from "./use-draft";

interface Props {
  template: RouterOutputs["templates"]["get"];
  draft: Draft;
}

/** Which version is open, and whether what is on the screen is kept in the browser only. */
export function TemplateStanding({ template, draft }: Props) {
  const { version, activeVersion, usedBy } = template;
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
  const campaigns = usedBy.seen.length + usedBy.unseen;
  const use = campaigns === 0 ? "no campaign" : campaigns === 1 ? "1 campaign" : `${campaigns} campaigns`;
  return `Version ${version}${version === activeVersion ? ", the active one" : ""} · used by ${use}`;
}
