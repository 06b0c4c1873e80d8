import { type CampaignStatus, campaignStatuses } from "@/domain/campaigns/status";

const PAGE_SIZE = 25;

export const campaignsView = { q: "", status: "", page: 1 };

/** What the list asks for, given its address. */
export function campaignsAsked(projectId: string, { q, status, page }: typeof campaignsView) {
  return { projectId, search: q, status: asStatus(status), page, pageSize: PAGE_SIZE };
}

function asStatus(text: string): CampaignStatus | null {
  return campaignStatuses.find((status) => status === text) ?? null;
}
