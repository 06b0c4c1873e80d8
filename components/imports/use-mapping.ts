import { useState } from "react";
import { type Mapping, namesUsersOnly } from "@/domain/imports/mapping";
import type { Channel } from "@/domain/messaging/channel";
import type { Preview } from "./import";

interface Chosen {
  mapping?: Mapping;
  channel?: Channel | null;
}

/** Where the columns go: as it was last or as it is guessed, until somebody says otherwise. */
export function useMapping(preview: Preview) {
  const [chosen, setChosen] = useState<Chosen>({}); // by hand; it outlives another guess
  const suggested = preview.remembered ?? preview.guess;
  const { mapping = suggested.mapping, channel = suggested.defaultChannel } = chosen;
  const hasAddress = Object.values(mapping).includes("Address");
  const saysChannel = Object.values(mapping).includes("ChannelType");
  return {
    mapping,
    channel,
    asksChannel: hasAddress && !saysChannel,
    defaultChannel: saysChannel ? null : channel,
    isOfUsers: namesUsersOnly(mapping),
    isChosen: Object.keys(chosen).length > 0,
    change: (by: Chosen) => setChosen({ ...chosen, ...by }),
    guessAnew: () => setChosen({ mapping: preview.guess.mapping, channel: preview.guess.defaultChannel }),
  };
}
