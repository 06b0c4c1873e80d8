import { and, eq, gt } from "drizzle-orm";
import type { Database } from "@/db/client";
import { notice } from "@/db/schema";
import { gaugesOf, rateInWords, type Volume } from "@/domain/deliverability/gauges";
import type { Guards } from "@/domain/deliverability/guards";
import { raiseNotice } from "@/server/notices/raise-notice";

interface Read {
  projectId: string;
  volume: Volume;
  guards: Guards;
}

const KIND = "deliverability.warning";
const DAY_MS = 86_400_000;

const words = {
  bounces: {
    rate: "bounces",
    look: "Look where these addresses come from, and take old ones off your lists.",
  },
  complaints: {
    rate: "is reported as spam",
    look: "Write to people who asked for it, and make leaving easy.",
  },
};

/** Says that a rate is above its warning, once a day at most. */
export async function warnOf(db: Database, { projectId, volume, guards }: Read, now: Date): Promise<void> {
  const gauges = gaugesOf(volume, guards);
  const high = (["bounces", "complaints"] as const).filter((name) =>
    ["warning", "danger"].includes(gauges[name].standing),
  );
  const [first] = high;
  if (!first || (await wasTold(db, projectId, now))) return;
  const { rate, look } = words[first];
  await raiseNotice(
    db,
    {
      projectId,
      kind: KIND,
      level: "warning",
      title: `${rateInWords(gauges[first].rate)} of the mail ${rate}`,
      body: `Mailbox providers block whoever goes on like that. ${look}`,
      link: `/projects/${projectId}/settings/deliverability`,
      dedupeKey: `${KIND}:${projectId}`,
    },
    now,
  );
}

async function wasTold(db: Database, projectId: string, now: Date): Promise<boolean> {
  const lately = gt(notice.raisedAt, new Date(now.getTime() - DAY_MS));
  return (await db.$count(notice, and(eq(notice.projectId, projectId), eq(notice.kind, KIND), lately))) > 0;
}
