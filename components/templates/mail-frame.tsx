import { withStillLinks } from "@/domain/templates/still-links";
import classes from "./mail-frame.module.css";

interface Props {
  title: string;
  html: string;
  width?: "desktop" | "phone";
  height?: number;
}

/** A mail as it looks, shut in: no scripts, no forms, no way out, and its links lead nowhere. */
export function MailFrame({ title, html, width = "desktop", height = 560 }: Props) {
  return (
    <div className={classes.stage} data-width={width}>
      <iframe
        title={title}
        sandbox=""
        referrerPolicy="no-referrer"
        className={classes.mail}
        style={{ height }}
        srcDoc={withStillLinks(html)}
      />
    </div>
  );
}

export function TextFrame({ text, height = 560 }: { text: string; height?: number }) {
  return (
    <div className={classes.stage}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className={classes.text} style={{ height }} tabIndex={0}>
        {text}
      </pre>
    </div>
  );
}
