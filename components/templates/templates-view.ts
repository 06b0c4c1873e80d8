export const pageSizes = [10, 25, 50, 100] as const;
const PAGE_SIZE = 25;

export const defaultColumns = "subject,tags,version,use,changed";

export const templatesView = {
  q: "",
  channel: "",
  tag: "",
  sort: "-changed",
  page: 1,
  size: PAGE_SIZE as number,
  columns: defaultColumns,
};

const sorts = ["name", "subject", "version", "use", "created", "changed"] as const;

/** What the page asks for, given its address. */
export function templatesAsked({ q, channel, tag, sort, page, size }: typeof templatesView) {
  const field = sorts.find((one) => one === sort.replace("-", "")) ?? "changed";
  return {
    search: q,
    channel: channel === "EMAIL" ? ("EMAIL" as const) : ("" as const),
    tag,
    sort: field,
    descending: sort.startsWith("-"),
    page,
    pageSize: pageSizes.find((one) => one === size) ?? PAGE_SIZE,
  };
}
