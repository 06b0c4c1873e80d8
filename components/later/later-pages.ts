import { type Icon, IconChartHistogram, IconPhone, IconRoute, IconTestPipe } from "@tabler/icons-react";

export interface LaterPage {
  title: string;
  icon: Icon;
  /** What it will be for. */
  purpose: string;
  will: string[];
  /** What one can do instead today; paths are below the project, or of the account. */
  today: { text: string; label: string; path: string; of: "project" | "account" }[];
}

/** Pages whose capability this version does not have: what they will do, and what to do meanwhile. */
export const laterPages = {
  journeys: {
    title: "Journeys",
    icon: IconRoute,
    purpose:
      "A journey takes each person along a path: it waits, asks what they did, and sends the next message that fits.",
    will: [
      "Draw the path on a canvas: waits, splits, messages on every channel",
      "Let people enter by segment or by an event, such as an abandoned basket",
      "Test it with yourself before publishing, and watch it live",
    ],
    today: [
      { text: "Send one mail to everybody with", label: "a campaign", path: "/campaigns", of: "project" },
    ],
  },
  analytics: {
    title: "Analytics",
    icon: IconChartHistogram,
    purpose: "How people use what you offer, and what your messages change about it.",
    will: [
      "Usage, revenue, events, demographics and funnels over time",
      "Campaigns and transactional messages compared",
      "Every chart as a file, with its time zone and last update",
    ],
    today: [
      {
        text: "Each campaign shows its deliveries, opens, clicks and unsubscribes live:",
        label: "Campaigns",
        path: "/campaigns",
        of: "project",
      },
    ],
  },
  testing: {
    title: "Test messaging",
    icon: IconTestPipe,
    purpose:
      "Send one message to one person or address, on any channel, and see exactly what the provider answered.",
    will: [
      "Any person or address, any channel, a template or free text",
      "The rendered result and the provider's answer side by side",
    ],
    today: [
      {
        text: "See a mail as any of your people would get it in",
        label: "a template's preview",
        path: "/templates",
        of: "account",
      },
      {
        text: "Send a test through your mail server in",
        label: "E-mail settings",
        path: "/settings/email",
        of: "project",
      },
    ],
  },
  numbers: {
    title: "Numbers & 10DLC",
    icon: IconPhone,
    purpose:
      "Phone numbers for SMS and voice, and what US carriers want registered before they carry business messages.",
    will: [
      "One line from brand to vetting to use case to number to ready, with where it stands",
      "All findings before anything is paid for; a rejection with its reason and fix",
      "Throughput per carrier, and how much of it is used today",
    ],
    today: [
      { text: "E-mail works today: begin with", label: "a template", path: "/templates", of: "account" },
    ],
  },
} satisfies Record<string, LaterPage>;

export type LaterName = keyof typeof laterPages;
