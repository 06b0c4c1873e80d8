import { availableParallelism, cpus, freemem, loadavg, totalmem } from "node:os";
import { type ProcessorTime, readProcessorTime, takenBetween } from "./processor";
import type { Measured } from "./stage";

/** The median of each figure over several runs, in the order of the first. */
export function medians(runs: Measured[][]): Measured[] {
  const [first = []] = runs;
  return first.map((figure) => {
    const values = runs.flat().filter(({ what }) => what === figure.what);
    return { ...figure, value: median(values.map(({ value }) => value)) };
  });
}

export function median(values: number[]): number {
  return percentile(values, 50);
}

export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}

/** `since`: the processor's time when the stage began. */
export function printFigures(name: string, figures: Measured[], since: ProcessorTime) {
  console.log(`\n${name}   (${machineLoad(since)})`);
  for (const { what, value, unit, bar } of figures) {
    const digits = value < 100 ? 2 : 0;
    const figure = value.toLocaleString("en", { maximumFractionDigits: digits });
    console.log(
      `  ${verdict(value, bar)} ${what.padEnd(58)} ${figure.padStart(10)} ${unit}${barText(bar, unit)}`,
    );
  }
}

/** Figures of a machine that shares its processor mean nothing without what was taken from it meanwhile. */
export function machineLoad(since?: ProcessorTime) {
  const gigabytes = (bytes: number) => (bytes / 1024 ** 3).toFixed(1);
  const load = loadavg().map((value) => value.toFixed(1));
  const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? "?"}`;
  const memory = `${gigabytes(freemem())} of ${gigabytes(totalmem())} GB free`;
  return [`load ${load.join(" ")} on ${machine}`, memory, ...takenSince(since)].join(", ");
}

function takenSince(since: ProcessorTime | undefined): string[] {
  if (!since) return [];
  const percent = Math.round(takenBetween(since, readProcessorTime()) * 100);
  return [`${percent} % of the processor taken by the host`];
}

function verdict(value: number, bar: Measured["bar"]) {
  if (!bar) return " ";
  const reached = "atLeast" in bar ? value >= bar.atLeast : value <= bar.atMost;
  return reached ? "✓" : "✗";
}

function barText(bar: Measured["bar"], unit: string) {
  if (!bar) return "";
  return "atLeast" in bar ? `  (at least ${bar.atLeast} ${unit})` : `  (at most ${bar.atMost} ${unit})`;
}
