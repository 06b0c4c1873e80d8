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

/** Danger and failure. */
export const red: MantineColorsTuple = [
  "#fff1f1",
  "#ffe1e1",
  "#ffc9c9",
  "#ffa5a5",
  "#fb7a7a",
  "#ee5252",
  "#d32f2f",
  "#b52424",
  "#962020",
  "#7a1e1e",
];

/** A warning. */
export const orange: MantineColorsTuple = [
  "#fff5eb",
  "#ffe8d1",
  "#fed0a5",
  "#fdb06c",
  "#f98d3a",
  "#e96f17",
  "#b94f0a",
  "#983f0c",
  "#7a340f",
  "#642c10",
];

/** Something to know. */
export const yellow: MantineColorsTuple = [
  "#fefae8",
  "#fdf2c8",
  "#fbe48f",
  "#f7d050",
  "#eab920",
  "#cf9c0a",
  "#8f6a04",
  "#745605",
  "#5c4508",
  "#4b3909",
];

/** In force. */
export const green: MantineColorsTuple = [
  "#edfaf0",
  "#d9f2df",
  "#b5e5c0",
  "#86d298",
  "#56ba6e",
  "#34a04f",
  "#1f7f38",
  "#1a6a30",
  "#175528",
  "#134421",
];

/** Done. */
export const teal: MantineColorsTuple = [
  "#e8faf6",
  "#d0f2eb",
  "#a3e4d7",
  "#6dd0bd",
  "#3cb7a1",
  "#1f9a86",
  "#0f766e",
  "#0d625c",
  "#0c4f4a",
  "#0a3f3b",
];
