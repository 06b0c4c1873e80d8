import { luminance } from "@mantine/core";
import { expect, test } from "vitest";
import { green, marine, orange, red, teal, yellow } from "./theme-colors";

/** As WCAG 2.2 defines it; 4.5 is asked of text. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each(Object.entries({ marine, red, orange, yellow, green, teal }))(
  "%s can be read: white on it, it on white, and its ink on its tint",
  (_, hue) => {
    expect(contrast("#ffffff", hue[6])).toBeGreaterThan(4.5);
    expect(contrast(hue[9], hue[1])).toBeGreaterThan(7);
    expect(contrast(hue[4], "#181c25"), "as text on a dark surface").toBeGreaterThan(4.5);
  },
);
