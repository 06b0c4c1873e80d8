import { readFileSync } from "node:fs";

/** Processor time since the machine was started, in ticks: all of it, and what the host gave to its other guests while we wanted it. */
export interface ProcessorTime {
  all: number;
  taken: number;
}

export function readProcessorTime(): ProcessorTime {
  return parseProcessorTime(readFileSync("/proc/stat", "utf8"));
}

/** The first line: user, nice, system, idle, iowait, irq, softirq, steal; the guests' time after them is in user already. */
export function parseProcessorTime(stat: string): ProcessorTime {
  const ticks = stat.split("\n", 1).join("").split(/\s+/).slice(1, 9).map(Number);
  return { all: ticks.reduce((sum, each) => sum + each, 0), taken: ticks[7] ?? 0 };
}

/** Which part of the time between two readings the host took away, from 0 to 1. */
export function takenBetween(before: ProcessorTime, after: ProcessorTime): number {
  const all = after.all - before.all;
  return all > 0 ? (after.taken - before.taken) / all : 0;
}
