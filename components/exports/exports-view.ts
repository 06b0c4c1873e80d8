const PAGE_SIZE = 25;

export const exportsView = { page: 1 };

export function exportsAsked(projectId: string, { page }: typeof exportsView) {
  return { projectId, page, pageSize: PAGE_SIZE };
}

export const exportsPath = (projectId: string) => `/projects/${projectId}/people/exports`;

export function exportFilePath(projectId: string, id: string, packed: boolean) {
  return `${exportsPath(projectId)}/${id}/file${packed ? "?gzip" : ""}`;
}
