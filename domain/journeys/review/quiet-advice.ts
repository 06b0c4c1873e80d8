import { quietUntil } from "@/domain/delivery/quiet-until";
import { instantOf } from "../activities/wait-time";
import { quietTimeOf } from "../settings/sending-window";
import { zoneOfJourney } from "../settings/zone";
import { at, ofJourney, type Problem } from "./finding";
import { each, type Rule, type World } from "./world";

/** RVR-11 */
export const datesOutsideQuietTime: Rule = (world) => {
  const { settings } = world;
  const then = settings.holdWhenQuiet ? "wait until it ends" : "are not sent";
  const fix = "Choose another time, or another quiet time.";
  const starts =
    settings.start !== null && isQuiet(settings.start, world)
      ? [ofJourney("start", `It starts in quiet time: messages ${then}.`, fix)]
      : [];
  const waits = each(world, "wait").flatMap(([id, { config }]): Problem[] =>
    config.wait.kind === "until" && isQuiet(config.wait.at, world)
      ? [at(id, "wait", `This wait ends in quiet time: messages ${then}.`, fix)]
      : [],
  );
  return [...starts, ...waits];
};

function isQuiet(written: string, { settings }: World): boolean {
  const quiet = quietTimeOf(settings);
  const moment = instantOf(written);
  if (quiet.kind === "none" || !moment) return false;
  return quietUntil(quiet, zoneOfJourney(settings.timeZone), moment) !== null;
}
