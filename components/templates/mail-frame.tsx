import { withStillLinks } from "@/domain/templates/still-links";
import classes from "./mail-frame.module.css";

interface Props {
  title: string;
  html: string;
  width?: "desktop" | "phone";
  height?: number | string;
  /** Links open in a new tab, as they do for the reader. */
  liveLinks?: boolean;
}

/** A mail as it looks, shut in: no scripts, no forms, no way out, and its links lead nowhere unless they are to. */
export function MailFrame({ title, html, width = "desktop", height = 560, liveLinks = false }: Props) {
  return (
    <div className={classes.stage} data-width={width}>
      <iframe
        title={title}
        sandbox={liveLinks ? "allow-popups allow-popups-to-escape-sandbox" : ""}
        referrerPolicy="no-referrer"
        className={classes.mail}
        style={{ height }}
        srcDoc={withStillLinks(html)}
      />
    </div>
  );
}

export function TextFrame({ text, height = 560 }: { text: string; height?: number | string }) {
  return (
    <div className={classes.stage}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className={classes.text} style={{ height }} tabIndex={0}>
        {text}
      </pre>
    </div>
  );
}
