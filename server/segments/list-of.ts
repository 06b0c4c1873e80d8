interface Version {
  segmentId: string;
  listId: string | null;
}

/** The list that a version of an imported segment stands for. */
export const listOf = ({ segmentId, listId }: Version): string => listId ?? segmentId;
