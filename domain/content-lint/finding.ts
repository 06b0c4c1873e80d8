/** Something about what a mail says that its author may want to know before it is sent. Nothing here keeps a campaign from its launch. */
export interface Finding {
  level: "warning" | "hint";
  message: string;
  fix: string;
}

export interface LintedContent {
  subject: string;
  html: string;
  text: string;
}
