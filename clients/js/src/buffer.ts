/** What waits to be sent, in its order. When it is full the oldest goes. */
export function makeBuffer<T>(most: number, onLost: (lost: T) => void) {
  const waiting: T[] = [];
  const cut = () => {
    while (waiting.length > most) {
      const lost = waiting.shift();
      if (lost !== undefined) onLost(lost);
    }
  };
  return {
    add: (item: T) => {
      waiting.push(item);
      cut();
    },
    take: (count: number) => waiting.splice(0, count),
    giveBack: (items: T[]) => {
      waiting.unshift(...items);
      cut();
    },
    size: () => waiting.length,
  };
}
