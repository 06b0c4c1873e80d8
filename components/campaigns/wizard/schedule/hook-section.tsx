"use client";

import { Anchor, Radio, Stack, TextInput } from "@mantine/core";
import Link from "next/link";
import { useState } from "react";
import { Hook } from "@/domain/campaigns/hook";
import { error, type Problem } from "@/domain/campaigns/problem";
import { Section } from "../section";
import { hookInWords } from "./setting-words";

interface Props {
  projectId: string;
  /** Null: the project's. */
  own: Hook | null;
  ofProject: Hook | null;
  onHook: (hook: Hook | null) => void;
  onUnfinished: (problem: Problem | null) => void;
  /** Why the server does not take it. */
  refused: string | undefined;
  readOnly: boolean;
}

const unfinished = error("schedule", "The filter hook has no address.", "Give one, or choose another hook.");

/** CMP-31: a program of one's own that is asked before people get a mail. */
export function HookSection({ projectId, own, ofProject, onHook, onUnfinished, refused, readOnly }: Props) {
  const [kind, setKind] = useState(own?.kind ?? "project");
  const [url, setUrl] = useState(own?.kind === "webhook" ? own.url : "");
  const read = Hook.safeParse({ kind: "webhook", url: url.trim() });
  const choose = (next: string) => {
    const chosen = next === "none" || next === "webhook" ? next : "project";
    setKind(chosen);
    onUnfinished(chosen === "webhook" && !read.success ? unfinished : null);
    if (chosen === "project") onHook(null);
    else if (chosen === "none") onHook({ kind: "none" });
    else if (read.success) onHook(read.data);
  };
  return (
    <Section
      title="Filter hook"
      description={
        <>
          A web address that is asked before each batch of up to 50 people: it may leave some out, or add
          values for their mail. Calls are signed; the secret stands in{" "}
          <Anchor component={Link} href={`/projects/${projectId}/settings/sending`} inherit>
            Settings, Sending
          </Anchor>
          .
        </>
      }
    >
      <Radio.Group aria-label="Filter hook" value={kind} onChange={choose} readOnly={readOnly}>
        <Stack gap="xs">
          <Radio value="project" label={`As the project: ${hookInWords(ofProject ?? { kind: "none" })}`} />
          <Radio value="none" label="None" />
          <Radio value="webhook" label="This address" />
        </Stack>
      </Radio.Group>
      {kind === "webhook" && (
        <TextInput
          mt="sm"
          maw={560}
          type="url"
          aria-label="Address of the hook"
          placeholder="https://example.com/waymark/filter"
          readOnly={readOnly}
          value={url}
          error={url.trim() === "" ? "Give the address" : (read.error?.issues[0]?.message ?? refused)}
          onChange={({ currentTarget: { value } }) => {
            setUrl(value);
            const typed = Hook.safeParse({ kind: "webhook", url: value.trim() });
            onUnfinished(typed.success ? null : unfinished);
            if (typed.success) onHook(typed.data);
          }}
        />
      )}
    </Section>
  );
}
