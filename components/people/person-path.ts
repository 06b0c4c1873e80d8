export const personPath = (projectId: string, id: string) =>
  `/projects/${projectId}/people/${encodeURIComponent(id)}`;
