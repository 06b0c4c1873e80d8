import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { nextRunAt, Schedule } from "@/domain/bucket-imports/schedule";
import { useTRPC } from "../trpc";

export interface WhenValues {
  every: "once" | Schedule["every"];
  time: string;
  weekday: number;
  timeZone: string;
}

/** When a folder is imported: at first once, then by the clocks of the project's zone. */
export function useWhen(projectId: string) {
  const project = useQuery(useTRPC().projects.get.queryOptions({ projectId }));
  const [chosen, setChosen] = useState<Partial<WhenValues>>({});
  const values: WhenValues = {
    every: "once",
    time: "03:00",
    weekday: 1,
    timeZone: project.data?.timeZone ?? "UTC",
    ...chosen,
  };
  const change = (by: Partial<WhenValues>) => setChosen({ ...chosen, ...by });
  return { values, change };
}

export function scheduleOf({ every, ...rest }: WhenValues): Schedule | null {
  return every === "once" ? null : { every, ...rest };
}

/** null: once, or the time is not written to its end yet. */
export function nextOf(values: WhenValues, now: Date): Date | null {
  const read = Schedule.safeParse(scheduleOf(values));
  return read.success ? nextRunAt(read.data, now) : null;
}
