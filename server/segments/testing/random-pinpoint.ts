import { channels } from "@/domain/messaging/channel";
import type {
  AttributeDimension,
  PinpointSegment,
  SegmentDimensions,
  SegmentGroup,
  SetDimension,
} from "@/domain/segments/pinpoint/shape";
import type { Dice } from "./dice";
import { names, oddNumbers, oddTexts } from "./odd-values";
import { randomPlace } from "./random-criteria";

const texts = oddTexts.filter((text) => text !== "");
const moments = [
  "2026-03-04",
  "2026-02-28T12:00:00Z",
  "2026-03-02T09:00:00.000Z",
  "2025-12-31T23:59:59.999Z",
];
const joins = ["ALL", "ANY", "NONE"] as const;
const named = names.filter((name) => name !== "__proto__" && name.length > 0);

/** A segment as a program writes it to Pinpoint's API, of any shape the API has. */
export function randomPinpoint(dice: Dice, segmentIds: readonly string[]): PinpointSegment {
  if (dice.isLucky(0.2)) return { Dimensions: randomDimensions(dice) };
  const Groups = dice.some(3, () => randomGroup(dice, segmentIds), 1);
  return { SegmentGroups: { Groups, Include: dice.one(joins) } };
}

function randomGroup(dice: Dice, segmentIds: readonly string[]): SegmentGroup {
  const sources = dice.isLucky(0.5);
  return {
    ...(sources && {
      SourceSegments: dice.some(3, () => ({ Id: dice.one(segmentIds) }), 1),
      SourceType: dice.one(joins),
    }),
    ...((!sources || dice.isLucky(0.6)) && {
      Dimensions: dice.some(3, () => randomDimensions(dice), 1),
      Type: dice.one(joins),
    }),
  };
}

/** One part at least: of nothing that is asked, everyone would be left out by NONE. */
function randomDimensions(dice: Dice): SegmentDimensions {
  const parts: (() => SegmentDimensions)[] = [
    () => ({ Attributes: randomAttributes(dice) }),
    () => ({ UserAttributes: randomAttributes(dice) }),
    () => ({
      Metrics: {
        [dice.one(named)]: {
          ComparisonOperator: dice.one(["EQUAL", "GREATER_THAN", "LESS_THAN_OR_EQUAL"] as const),
          Value: dice.one(oddNumbers),
        },
      },
    }),
    () => ({
      Demographic: { Make: randomSet(dice, texts), Channel: randomSet(dice, channels) },
    }),
    () => ({
      Location: { Country: randomSet(dice, ["DE", "AT", "gold"]), ...(dice.isLucky(0.5) && near(dice)) },
    }),
    () => ({
      Behavior: {
        Recency: {
          Duration: dice.one(["HR_24", "DAY_7", "DAY_14", "DAY_30"] as const),
          RecencyType: dice.one(["ACTIVE", "INACTIVE"] as const),
        },
      },
    }),
  ];
  return Object.assign({}, ...dice.some(3, () => dice.one(parts)(), 1));
}

function near(dice: Dice) {
  const { latitude: Latitude, longitude: Longitude } = randomPlace(dice);
  return {
    GPSPoint: { Coordinates: { Latitude, Longitude }, RangeInKilometers: dice.one([50, 600, 50_000]) },
  };
}

function randomSet(dice: Dice, of: readonly string[]): SetDimension {
  return { DimensionType: dice.one(["INCLUSIVE", "EXCLUSIVE"]), Values: dice.some(2, () => dice.one(of), 1) };
}

function randomAttributes(dice: Dice): Record<string, AttributeDimension> {
  return Object.fromEntries(dice.some(2, () => [dice.one(named), randomAttribute(dice)], 1));
}

function randomAttribute(dice: Dice): AttributeDimension {
  const AttributeType = dice.one([
    "INCLUSIVE",
    "EXCLUSIVE",
    "CONTAINS",
    "BEFORE",
    "AFTER",
    "ON",
    "BETWEEN",
  ] as const);
  if (AttributeType === "BETWEEN")
    return { AttributeType, Values: [dice.one(moments), dice.one(moments)].sort() };
  if (["BEFORE", "AFTER", "ON"].includes(AttributeType))
    return { AttributeType, Values: [dice.one(moments)] };
  return { AttributeType, Values: dice.some(3, () => dice.one(texts), 1) };
}
