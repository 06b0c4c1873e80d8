const PAGE_SIZE = 25;

export const templatesView = { q: "", sort: "-saved", page: 1 };

/** What the page asks for, given its address. */
export function templatesAsked({ q, sort, page }: typeof templatesView) {
  const field = sort.replace("-", "") === "name" ? ("name" as const) : ("changed" as const);
  return { search: q, sort: field, descending: sort.startsWith("-"), page, pageSize: PAGE_SIZE };
}
