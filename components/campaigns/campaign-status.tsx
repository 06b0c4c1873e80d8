import type { CampaignStatus } from "@/domain/campaigns/status";
import { campaignStatusWords, waitingForEvents } from "@/domain/campaigns/status-words";
import { StatusDot } from "../ui/status-dot";

interface Props {
  status: CampaignStatus;
  /** Whether it is sent when events occur. */
  onEvents?: boolean;
}

export function CampaignStatusDot({ status, onEvents = false }: Props) {
  const { word, tone } = onEvents && status === "executing" ? waitingForEvents : campaignStatusWords[status];
  return <StatusDot tone={tone}>{word}</StatusDot>;
}
