import type { CampaignStatus } from "@/domain/campaigns/status";
import { campaignStatusWords } from "@/domain/campaigns/status-words";
import { StatusDot } from "../ui/status-dot";

export function CampaignStatusDot({ status }: { status: CampaignStatus }) {
  const { word, tone } = campaignStatusWords[status];
  return <StatusDot tone={tone}>{word}</StatusDot>;
}
