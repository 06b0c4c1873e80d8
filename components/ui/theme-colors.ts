import type { MantineColorsTuple } from "@mantine/core";

/** The one accent. Shade 6 carries white text at 5.9:1. */
export const marine: MantineColorsTuple = [
  "#eef3ff",
  "#dde6fe",
  "#bccdfc",
  "#94aef8",
  "#6f90f2",
  "#4f74ea",
  "#3358d4",
  "#2a49b4",
  "#243e93",
  "#1f3474",
];

/** Cool neutrals. Shade 6 is small print: 5:1 on white and on shade 0. */
export const gray: MantineColorsTuple = [
  "#f8f9fb",
  "#f1f3f6",
  "#e6e9ef",
  "#d8dde5",
  "#c1c8d3",
  "#949dac",
  "#5e6879",
  "#475061",
  "#2f3745",
  "#1a202c",
];

/** A bluish dark: 7 is the page, 6 a surface on it, 4 a border, 2 small print. */
export const dark: MantineColorsTuple = [
  "#d9dde6",
  "#b9bfcc",
  "#969eb0",
  "#626a7e",
  "#343b4b",
  "#2a303e",
  "#1d212c",
  "#14171f",
  "#0f1218",
  "#0a0c11",
];
