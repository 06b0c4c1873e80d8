/**
 * Collects changes and sends them one batch after the other: a later one never overtakes an earlier one, and what could
 * not be saved waits for the next `flush`. `onUnsaved` hears which fields are not saved yet.
 */
export function makeSaveQueue<Changes extends object>(
  send: (changes: Partial<Changes>) => Promise<unknown>,
  onUnsaved: (fields: (keyof Changes)[]) => void,
) {
  let waiting: Partial<Changes> = {};
  let underWay: Partial<Changes> = {};
  let last: Promise<void> = Promise.resolve();

  const tell = () => onUnsaved(keysOf({ ...underWay, ...waiting }));

  async function sendWaiting() {
    if (keysOf(waiting).length === 0) return;
    underWay = waiting;
    waiting = {};
    try {
      await send(underWay);
    } catch (error) {
      waiting = { ...underWay, ...waiting };
      throw error;
    } finally {
      underWay = {};
      tell();
    }
  }

  return {
    add(changes: Partial<Changes>) {
      waiting = { ...waiting, ...changes };
      tell();
    },
    /** Saves what waits, after what is under way. Rejects when it could not be saved. */
    flush(): Promise<void> {
      last = last.then(sendWaiting, sendWaiting);
      return last;
    },
  };
}

const keysOf = <Changes extends object>(changes: Partial<Changes>) =>
  Object.keys(changes) as (keyof Changes)[]; // Object.keys forgets the literal keys
