import type { Tone } from "@/domain/shared/tone";
import type { MessageState } from "./message-state";

/** The one place where a message's state is put into words. */
export const messageStateWords = {
  queued: { word: "Waiting", tone: "neutral", meaning: "Its turn has not come yet." },
  sending: { word: "Being handed over", tone: "live", meaning: "The mail server has it in hand just now." },
  accepted: { word: "Accepted", tone: "good", meaning: "The mail server took it." },
  failed: { word: "Failed", tone: "bad", meaning: "It will not be delivered." },
  unknown: {
    word: "Unknown",
    tone: "warning",
    meaning:
      "It was handed over, but the connection or the server went away before an answer came. It may have arrived, so it is never sent again on its own.",
  },
  skipped: { word: "Skipped", tone: "neutral", meaning: "It was not sent, for the reason given." },
  canceled: { word: "Spared", tone: "neutral", meaning: "The campaign was stopped before its turn came." },
} satisfies Record<MessageState, { word: string; tone: Tone; meaning: string }>;
