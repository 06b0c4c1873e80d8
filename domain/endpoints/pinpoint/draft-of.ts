import type { Limits } from "@/domain/limits/limits";
import type { Channel } from "@/domain/messaging/channel";
import { addressProblem, cleanAddress, keyOfClean } from "../address";
import { type EndpointDraft, emptyDraft, type Taken } from "../endpoint-draft";
import { attributeNameProblem, LONGEST_ID } from "../limits";
import type { EndpointSaid } from "./said";

/** `place` as the wire names it: "Attributes.plan". */
export interface DraftProblem {
  place: string;
  reason: string;
}

interface Asked {
  id: string;
  said: EndpointSaid;
  /** Of the endpoint as it is; null where there is none. */
  channel: Channel | null;
  limits: Limits;
}

/** B1: what a call says, as a draft; what is null on the wire is to go. */
export function draftOf({ id, said, channel, limits }: Asked): EndpointDraft | DraftProblem {
  const problem = problemOf(said, limits);
  if (problem) return problem;
  const addressed = addressOf(said, said.ChannelType ?? channel);
  if ("reason" in addressed) return addressed;
  const { Attributes = {}, Metrics = {}, Demographic = {}, Location = {}, User = {} } = said;
  return {
    ...emptyDraft(),
    ...addressed,
    id,
    channel: said.ChannelType ?? null,
    optOut: said.OptOut ?? null,
    userId: User.UserId || null,
    attributes: given(Attributes),
    metrics: given(Metrics),
    demographic: given(Demographic),
    location: given({ ...Location, ...rounded(Location) }),
    userAttributes: given(User.UserAttributes ?? {}),
    without: withoutNulls(said),
    registers: true,
  };
}

type Addressed = Pick<EndpointDraft, "address" | "addressKey">;

function addressOf({ Address }: EndpointSaid, channel: Channel | null): Addressed | DraftProblem {
  if (Address === undefined || Address === "") return { address: null, addressKey: null };
  if (channel === null) return { place: "ChannelType", reason: "Name the channel of the address." };
  const address = cleanAddress(channel, Address);
  const reason = addressProblem(channel, address);
  return reason ? { place: "Address", reason } : { address, addressKey: keyOfClean(channel, address) };
}

function problemOf(said: EndpointSaid, limits: Limits): DraftProblem | null {
  const { Attributes = {}, Metrics = {}, Demographic = {}, Location = {}, User = {} } = said;
  const { UserAttributes = {}, UserId = "" } = User;
  if (UserId.length > LONGEST_ID)
    return { place: "User.UserId", reason: `A user id has at most ${LONGEST_ID} characters.` };
  return (
    valuesProblem("Attributes", Attributes, limits) ??
    valuesProblem("User.UserAttributes", UserAttributes, limits) ??
    namesProblem("Metrics", Metrics, limits) ??
    textsProblem("Demographic", Demographic, limits) ??
    textsProblem("Location", Location, limits) ??
    degreesProblem(Location)
  );
}

function namesProblem(at: string, named: Record<string, unknown>, { nameCharacters }: Limits) {
  for (const name of Object.keys(named)) {
    const reason = attributeNameProblem(name, nameCharacters);
    if (reason) return { place: at, reason };
  }
  return null;
}

function valuesProblem(at: string, named: Record<string, string[] | null>, limits: Limits) {
  for (const [name, values] of Object.entries(named)) {
    const place = `${at}.${name}`;
    if (values && values.length > limits.valuesPerAttribute)
      return { place, reason: `An attribute has at most ${limits.valuesPerAttribute} values.` };
    const long = values?.find((value) => value.length > limits.valueCharacters);
    if (long !== undefined) return { place, reason: tooLong(long, limits) };
  }
  return namesProblem(at, named, limits);
}

function textsProblem(at: string, named: Record<string, unknown>, limits: Limits) {
  for (const [name, value] of Object.entries(named))
    if (typeof value === "string" && value.length > limits.valueCharacters)
      return { place: `${at}.${name}`, reason: tooLong(value, limits) };
  return null;
}

function degreesProblem({ Latitude = 0, Longitude = 0 }: NonNullable<EndpointSaid["Location"]>) {
  if (Math.abs(Latitude) > 90)
    return { place: "Location.Latitude", reason: "It is a number from -90 to 90." };
  if (Math.abs(Longitude) > 180)
    return { place: "Location.Longitude", reason: "It is a number from -180 to 180." };
  return null;
}

const tooLong = (value: string, { valueCharacters }: Limits) =>
  `The value has ${value.length.toLocaleString("en")} characters, and at most ${valueCharacters} are kept.`;

/** END-7 */
function rounded({ Latitude, Longitude }: NonNullable<EndpointSaid["Location"]>) {
  const toOneDecimal = (degrees: number | undefined) =>
    degrees === undefined ? undefined : Math.round(degrees * 10) / 10;
  return { Latitude: toOneDecimal(Latitude), Longitude: toOneDecimal(Longitude) };
}

function given<T>(named: Record<string, T | null | undefined>): Record<string, T> {
  const there = Object.entries(named).filter((entry): entry is [string, T] => entry[1] != null);
  return Object.fromEntries(there);
}

function withoutNulls({ Attributes = {}, Metrics = {}, User = {} }: EndpointSaid): Taken {
  const nulls = (named: Record<string, unknown>) => Object.keys(named).filter((name) => named[name] === null);
  return {
    attributes: nulls(Attributes),
    userAttributes: nulls(User.UserAttributes ?? {}),
    metrics: nulls(Metrics),
    demographic: [],
    location: [],
    user: false,
  };
}
