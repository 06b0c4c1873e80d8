export const PAGE_SIZE = 50;

export const peopleView = { q: "", after: "", before: "" };

/** What the list asks for, given its address. */
export function peopleAsked(projectId: string, { q, after, before }: typeof peopleView) {
  return { projectId, search: q, after: after || null, before: before || null, pageSize: PAGE_SIZE };
}
