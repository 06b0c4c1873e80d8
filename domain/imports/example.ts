import { csvLine } from "@/domain/shared/csv";

/** IMP-12: a file to begin with, in everyday headers. */
export const exampleFile = [
  [
    "Email",
    "First name",
    "Last name",
    "City",
    "Country",
    "Time zone",
    "Plan",
    "Likes",
    "Likes",
    "Metrics.orders",
  ],
  ["ada@example.com", "Ada", "Lovelace", "London", "GB", "Europe/London", "pro", "chess", "engines", 12],
  ["grace@example.com", "Grace", "Hopper", "New York", "US", "America/New_York", "free", "sailing", "", 3],
  [
    "katherine@example.com",
    "Katherine",
    "Johnson",
    "Hampton",
    "US",
    "America/New_York",
    "pro",
    "tennis",
    "",
    7,
  ],
]
  .map((row) => csvLine(row))
  .join("");
