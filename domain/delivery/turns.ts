export interface Turn {
  id: string;
  /** Higher goes first. */
  priority: number;
  /** When it was served last; 0: never. Among equals, who waited longest goes first. */
  servedAt: number;
  /** The most it can use. */
  wants: number;
}

/** Shares `room` among runs, fairly within a priority. A big run gets what is left when the small ones have theirs. */
export function shareRoom(turns: Turn[], room: number): Map<string, number> {
  const shares = new Map<string, number>();
  const inOrder = turns
    .filter(({ wants }) => wants > 0)
    .sort((a, b) => b.priority - a.priority || a.servedAt - b.servedAt);
  let left = room;
  for (const equals of byPriority(inOrder)) {
    left = shareAmongEquals(equals, left, shares);
    if (left <= 0) break;
  }
  return shares;
}

function byPriority(inOrder: Turn[]): Turn[][] {
  const groups = new Map<number, Turn[]>();
  for (const turn of inOrder) groups.set(turn.priority, [...(groups.get(turn.priority) ?? []), turn]);
  return [...groups.values()];
}

function shareAmongEquals(equals: Turn[], room: number, shares: Map<string, number>): number {
  let left = room;
  for (let hungry = equals; left > 0 && hungry.length > 0; ) {
    const each = Math.max(1, Math.floor(left / hungry.length));
    for (const { id, wants } of hungry.slice(0, left)) {
      const had = shares.get(id) ?? 0;
      const gets = Math.min(each, wants - had, left);
      if (gets > 0) shares.set(id, had + gets);
      left -= gets;
    }
    hungry = hungry.filter(({ id, wants }) => (shares.get(id) ?? 0) < wants);
  }
  return left;
}
