/** The side tabs of a project's settings, below /projects/<id>/settings. */
export const settingsPages = [
  { label: "General", path: "" },
  { label: "E-mail", path: "/email" },
  { label: "API keys", path: "/keys" },
  { label: "Danger zone", path: "/danger" },
] as const;
