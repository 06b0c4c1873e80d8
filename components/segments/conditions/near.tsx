"use client";

import { Text } from "@mantine/core";
import { IconMapPin } from "@tabler/icons-react";
import type { ConditionOf } from "@/domain/segments/criteria";
import type { BodyProps, Face } from "./face";
import { FigureField } from "./figure-field";

const blank: ConditionOf<"near"> = {
  kind: "near",
  latitude: Number.NaN,
  longitude: Number.NaN,
  kilometers: 25,
};

export const near: Face<"near"> = {
  Icon: IconMapPin,
  label: () => "Near a place",
  Body: NearBody,
  choices: ({ places }) => [
    { group: "Place", label: "Within a distance of …", hint: "latitude and longitude", make: () => blank },
    ...places.map(({ city, latitude, longitude }) => ({
      group: "Place",
      label: `Within a distance of ${city}`,
      make: () => ({ ...blank, latitude, longitude }),
    })),
  ],
};

function NearBody({ condition, onChange }: BodyProps<"near">) {
  return (
    <>
      <Text fw={500}>Within</Text>
      <FigureField
        aria-label="Distance in kilometers"
        hideControls
        suffix=" km"
        w={104}
        value={condition.kilometers}
        onChange={(kilometers) => onChange({ ...condition, kilometers }, "kilometers")}
      />
      <Text>of</Text>
      <FigureField
        aria-label="Latitude"
        placeholder="Latitude"
        hideControls
        w={120}
        value={condition.latitude}
        onChange={(latitude) => onChange({ ...condition, latitude }, "latitude")}
      />
      <FigureField
        aria-label="Longitude"
        placeholder="Longitude"
        hideControls
        w={120}
        value={condition.longitude}
        onChange={(longitude) => onChange({ ...condition, longitude }, "longitude")}
      />
    </>
  );
}
