"use client";

import { Anchor, Text } from "@mantine/core";
import Link from "next/link";
import { type Gauge, rateInWords, standingWords } from "@/domain/deliverability/gauges";
import { SettingsCard } from "../settings/settings-card";
import { grouped } from "../ui/figures";
import { RelativeTime } from "../ui/relative-time";
import { StatusDot } from "../ui/status-dot";
import type { DeliverabilityProps } from "./deliverability";
import classes from "./gauges-card.module.css";

export function GaugesCard({ projectId, known }: Omit<DeliverabilityProps, "mayChange">) {
  const { gauges, volume, guards, pauses } = known;
  const days = guards.days === 1 ? "day" : `${guards.days} days`;
  return (
    <SettingsCard
      title="Bounces and complaints"
      description={`Of the campaigns of the last ${days}: ${grouped(volume.sent)} mails. A rate is judged from ${grouped(guards.leastMails)} mails on.`}
    >
      <div className={classes.gauges}>
        <GaugeBar name="Hard bounces" count={volume.bounced} gauge={gauges.bounces} />
        <GaugeBar name="Complaints" count={volume.complained} gauge={gauges.complaints} />
      </div>
      {pauses.length > 0 && (
        <>
          <Text fz="sm" fw={500} mt="lg">
            Paused for this
          </Text>
          <ul className={classes.pauses}>
            {pauses.map(({ runId, campaignId, campaignName, reason, rate, at }) => (
              <li key={runId}>
                <Anchor
                  component={Link}
                  href={`/projects/${projectId}/campaigns/${campaignId}`}
                  underline="always"
                >
                  {campaignName}
                </Anchor>
                : {rateInWords(rate)} {reason === "bounces" ? "bounced" : "complained"},{" "}
                <RelativeTime at={at} />
              </li>
            ))}
          </ul>
        </>
      )}
    </SettingsCard>
  );
}

/** A bar that is full a little above the limit, with a mark at the warning and one at the limit. */
function GaugeBar({ name, count, gauge }: { name: string; count: number; gauge: Gauge }) {
  const { rate, standing, warning, pause } = gauge;
  const { word, tone } = standingWords[standing];
  const full = pause * 1.25;
  const share = (value: number) => `${Math.min(100, (100 * value) / full)}%`;
  return (
    <section aria-label={name}>
      <div className={classes.head}>
        <Text fz="sm" c="dimmed">
          {name}
        </Text>
        <StatusDot tone={tone}>{word}</StatusDot>
      </div>
      <Text fz={24} fw={600} className={classes.rate}>
        {rateInWords(rate)}
      </Text>
      <div className={classes.bar} aria-hidden>
        <div className={classes.fill} data-tone={tone} style={{ width: share(rate ?? 0) }} />
        <div className={classes.mark} style={{ left: share(warning) }} />
        <div className={classes.mark} style={{ left: share(pause) }} />
      </div>
      <Text fz="xs" c="dimmed">
        {grouped(count)} {count === 1 ? "mail" : "mails"}. Warning from {warning} %, limit {pause} %.
      </Text>
    </section>
  );
}
