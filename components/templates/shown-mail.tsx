import { Text } from "@mantine/core";
import { MailFrame, TextFrame } from "./mail-frame";
import type { Preview } from "./use-preview";

type Rendered = Extract<Preview, { kind: "rendered" }>;

interface Props {
  mail: Rendered;
  view: string;
  height?: number | string;
}

export function ShownMail({ mail, view, height }: Props) {
  return (
    <>
      <Envelope mail={mail} />
      {view === "text" ? (
        <TextFrame text={mail.text} height={height} />
      ) : (
        <MailFrame
          title="The mail as it looks"
          html={mail.html}
          width={view === "phone" ? "phone" : "desktop"}
          height={height}
        />
      )}
    </>
  );
}

function Envelope({ mail: { subject, to, headers, missing, isSkipped } }: { mail: Rendered }) {
  return (
    <div style={{ padding: "0 16px 12px" }}>
      <Text fw={600} style={{ overflowWrap: "anywhere" }}>
        {subject || "(no subject)"}
      </Text>
      <Text fz="sm" c="dimmed">
        to {to}
      </Text>
      {Object.entries(headers).map(([name, value]) => (
        <Text key={name} fz="sm" c="dimmed" className="mono" style={{ overflowWrap: "anywhere" }}>
          {name}: {value}
        </Text>
      ))}
      {missing.length > 0 && (
        <Text fz="sm" c={isSkipped ? undefined : "dimmed"} mt={4}>
          This person has no value for <span className="mono">{missing.join(", ")}</span>
          {isSkipped ? " and would not get this mail: see “Missing values”." : ": it stays blank."}
        </Text>
      )}
    </div>
  );
}
