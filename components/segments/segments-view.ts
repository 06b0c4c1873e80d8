const PAGE_SIZE = 25;

export const segmentsView = { q: "", sort: "-changed", page: 1 };

/** What the list asks for, given its address. */
export function segmentsAsked(projectId: string, { q, sort, page }: typeof segmentsView) {
  const field =
    (["name", "size"] as const).find((each) => sort.replace("-", "") === each) ?? ("changed" as const);
  return { projectId, search: q, sort: field, descending: sort.startsWith("-"), page, pageSize: PAGE_SIZE };
}

export const segmentsPath = (projectId: string) => `/projects/${projectId}/segments`;
/** `campaignId`: the draft that is to be for it. */
export const newSegmentPath = (projectId: string, campaignId?: string) =>
  `${segmentsPath(projectId)}/new${campaignId ? `?campaign=${campaignId}` : ""}`;
export const segmentPath = (projectId: string, id: string) => `${segmentsPath(projectId)}/${id}`;

/** The step of a campaign that a segment is made for. */
export const audienceStepPath = (projectId: string, campaignId: string) =>
  `/projects/${projectId}/campaigns/${campaignId}?step=audience`;
