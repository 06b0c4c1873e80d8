/** What of each lane is being planned, read ahead or in a provider's hands: a lane in use is not given back. */
export function makeUses() {
  const counts = new Map<number, number>();

  const change = (lane: number, by: number) => {
    const count = (counts.get(lane) ?? 0) + by;
    if (count === 0) counts.delete(lane);
    else counts.set(lane, count);
  };

  return {
    begin: (lane: number) => change(lane, 1),
    end: (lane: number) => change(lane, -1),
    async during<T>(lane: number, work: () => Promise<T>): Promise<T> {
      change(lane, 1);
      try {
        return await work();
      } finally {
        change(lane, -1);
      }
    },
    isUsed: (lane: number) => counts.has(lane),
  };
}

export type LaneUses = ReturnType<typeof makeUses>;
