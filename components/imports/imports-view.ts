const PAGE_SIZE = 10;

export const importsView = { page: 1 };

export function importsAsked(projectId: string, { page }: typeof importsView) {
  return { projectId, page, pageSize: PAGE_SIZE };
}

export const importPath = (projectId: string, id: string) => `/projects/${projectId}/people/import/${id}`;
