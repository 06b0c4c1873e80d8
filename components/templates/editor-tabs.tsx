"use client";

import { Tabs } from "@mantine/core";
import type { TemplateContent } from "@/domain/templates/content";
import type { TemplateProblem } from "@/domain/templates/problem";
import type { EmailPart } from "@/domain/templates/template-error";
import { CodeField } from "./code-field";
import { DesignPanel, MadeByDesign } from "./design/design-panel";
import classes from "./editor-tabs.module.css";
import { HeadersPanel, headersAreFinished } from "./fields/headers-panel";
import { ValuesPanel } from "./fields/values-panel";
import type { Fields } from "./use-fields";

interface Props {
  part: string;
  onPart: (part: string) => void;
  content: TemplateContent;
  variables: string[];
  onChange: (changed: Partial<TemplateContent>) => void;
  readOnly: boolean;
  opened: string;
  problem: TemplateProblem | null;
  fields: Fields;
}

/** TPL-3: Design and HTML are two views of one part; text, headers and missing values stand beside them. */
export function EditorTabs(props: Props) {
  const { part, onPart, content, variables, onChange, readOnly, opened, fields } = props;
  const at = (wanted: EmailPart) => (props.problem?.part === wanted ? props.problem : null);
  const isDesigned = Boolean(content.design);
  const code = (name: "html" | "text", locked: boolean) => (
    <CodeField
      label={name === "html" ? "HTML part" : "Text part"}
      value={content[name]}
      onChange={(value) => onChange({ [name]: value })}
      field={fields.refs[name]}
      problem={at(name)}
      readOnly={readOnly || locked}
    />
  );
  return (
    <Tabs value={part} onChange={(next) => next && onPart(next)} variant="default" keepMounted={false}>
      <Tabs.List className={classes.row}>
        <Tabs.Tab value="design">Design</Tabs.Tab>
        <Tabs.Tab value="html">HTML{at("html") && " ⚠"}</Tabs.Tab>
        <Tabs.Tab value="text">Text{at("text") && " ⚠"}</Tabs.Tab>
        <Tabs.Tab value="headers">
          Headers{(at("headers") || !headersAreFinished(content.headers)) && " ⚠"}
        </Tabs.Tab>
        <Tabs.Tab value="values">Missing values</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="design" pt="sm">
        <DesignPanel
          content={content}
          readOnly={readOnly}
          opened={opened}
          onChange={onChange}
          insertRef={fields.design}
        />
      </Tabs.Panel>
      <Tabs.Panel value="html" pt="sm" onFocus={() => fields.remember("html")}>
        {isDesigned && !readOnly && <MadeByDesign onLetGo={() => onChange({ design: null })} />}
        {code("html", isDesigned)}
      </Tabs.Panel>
      <Tabs.Panel value="text" pt="sm" onFocus={() => fields.remember("text")}>
        {code("text", false)}
      </Tabs.Panel>
      <Tabs.Panel value="headers" pt="sm">
        <HeadersPanel
          headers={content.headers ?? []}
          readOnly={readOnly}
          problem={at("headers")}
          onChange={(headers) => onChange({ headers })}
        />
      </Tabs.Panel>
      <Tabs.Panel value="values" pt="sm">
        <ValuesPanel content={content} variables={variables} readOnly={readOnly} onChange={onChange} />
      </Tabs.Panel>
    </Tabs>
  );
}
