import type { Limits } from "@/domain/limits/limits";
import type { Channel } from "@/domain/messaging/channel";
import type { Purpose } from "./purpose";

/** What is known of a file before its rows are read. */
export interface FileRules {
  columns: string[];
  defaultChannel: Channel | null;
  delimiter: string; // between its cells
  limits: Limits; // of the project it comes into
  purpose?: Purpose; // to save its people, unless it is said
}
