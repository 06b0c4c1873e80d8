import { z } from "zod";
import { channels, optOuts } from "@/domain/messaging/channel";
import { LONGEST_ID } from "../limits";

const maybe = <S extends z.ZodType>(schema: S) =>
  schema
    .nullish()
    .transform((value) => value ?? undefined)
    .optional();

const Text = z.string("Give text");
const Values = z.record(z.string(), z.array(Text, "Give a list of texts").nullable());
const Place = maybe(Text);
const Degrees = maybe(z.number("Give a number"));

const Demographic = z.object({
  AppVersion: Place,
  Locale: Place,
  Make: Place,
  Model: Place,
  ModelVersion: Place,
  Platform: Place,
  PlatformVersion: Place,
  Timezone: Place,
});

const Location = z.object({
  City: Place,
  Country: Place,
  Latitude: Degrees,
  Longitude: Degrees,
  PostalCode: Place,
  Region: Place,
});

export const WireEndpointId = z
  .string()
  .min(1, "An endpoint needs an id")
  .max(LONGEST_ID, `An endpoint's id has at most ${LONGEST_ID} characters`);

/** What a call of Pinpoint's API says of an endpoint. EndpointStatus, EffectiveDate and RequestId are ours to say: they are taken and left. */
export const EndpointSaid = z.object({
  Address: maybe(Text),
  Attributes: maybe(Values),
  ChannelType: maybe(z.enum(channels, `A channel is one of ${channels.join(", ")}`)),
  Demographic: maybe(Demographic),
  EffectiveDate: maybe(Text),
  EndpointStatus: maybe(Text),
  Location: maybe(Location),
  Metrics: maybe(z.record(z.string(), z.number("Give a number").nullable())),
  OptOut: maybe(z.string().pipe(z.enum(optOuts, "OptOut is ALL or NONE"))),
  RequestId: maybe(Text),
  User: maybe(z.object({ UserAttributes: maybe(Values), UserId: maybe(Text) })),
});
export type EndpointSaid = z.output<typeof EndpointSaid>;
