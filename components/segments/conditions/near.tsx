"use client";

import { NumberInput, Text } from "@mantine/core";
import { IconMapPin } from "@tabler/icons-react";
import type { ConditionOf } from "@/domain/segments/criteria";
import { useBuilder } from "../builder/builder-context";
import type { BodyProps, Face } from "./face";

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
      <Figure
        label="Distance in kilometers"
        suffix=" km"
        w={104}
        value={condition.kilometers}
        onChange={(kilometers) => onChange({ ...condition, kilometers }, "kilometers")}
      />
      <Text>of</Text>
      <Figure
        label="Latitude"
        w={120}
        value={condition.latitude}
        onChange={(latitude) => onChange({ ...condition, latitude }, "latitude")}
      />
      <Figure
        label="Longitude"
        w={120}
        value={condition.longitude}
        onChange={(longitude) => onChange({ ...condition, longitude }, "longitude")}
      />
    </>
  );
}

interface FigureProps {
  label: string;
  value: number;
  suffix?: string;
  w: number;
  onChange: (value: number) => void;
}

function Figure({ label, value, suffix, w, onChange }: FigureProps) {
  const { readOnly } = useBuilder();
  return (
    <NumberInput
      aria-label={label}
      placeholder={suffix ? undefined : label}
      hideControls
      w={w}
      suffix={suffix}
      disabled={readOnly}
      value={Number.isNaN(value) ? "" : value}
      onChange={(typed) => onChange(typed === "" ? Number.NaN : Number(typed))}
    />
  );
}
