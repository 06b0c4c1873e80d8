const PAGE_SIZE = 10;

export const importsView = { page: 1 };

export function importsAsked(projectId: string, { page }: typeof importsView) {
  return { projectId, page, pageSize: PAGE_SIZE };
}

export const importPath = (projectId: string, id: string) => `/projects/${projectId}/people/import/${id}`;

/** The same before it has begun; `into`: the imported segment that its people are for, or "". */
export const mappingPath = (projectId: string, id: string, into: string) =>
  importPath(projectId, id) + intoQuery(into);

/** Where files are dropped. */
export const dropPath = (projectId: string, into = "") =>
  `/projects/${projectId}/people/import${intoQuery(into)}`;

const intoQuery = (into: string) => into && `?into=${encodeURIComponent(into)}`;
