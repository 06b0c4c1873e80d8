import type { Errand } from "./errand";

interface For {
  /** Whether the connection that asks is new. */
  isFresh: boolean;
}

const suits = ({ wantsFresh }: Errand, { isFresh }: For) => isFresh || !wantsFresh;

/** Errands that wait for a connection, in the order in which they came. */
export class Line {
  private waiting: Errand[] = [];

  get length(): number {
    return this.waiting.length;
  }

  holdsFor(asked: For): boolean {
    return this.waiting.some((errand) => suits(errand, asked));
  }

  join(errand: Errand): void {
    this.waiting.push(errand);
  }

  /** Back to the head of the line. */
  rejoin(errand: Errand): void {
    this.waiting.unshift(errand);
  }

  /** The next that may begin, or null. Those that may not any more are given back. */
  next(asked: For): Errand | null {
    for (;;) {
      const at = this.waiting.findIndex((errand) => suits(errand, asked));
      const [errand] = at < 0 ? [] : this.waiting.splice(at, 1);
      if (!errand) return null;
      if (errand.mayBegin()) return errand;
      errand.settle(null);
    }
  }

  /** Gives back those that may not begin any more. */
  askAgain(): void {
    const asked = this.waiting.map((errand) => ({ errand, stays: errand.mayBegin() }));
    this.waiting = asked.filter(({ stays }) => stays).map(({ errand }) => errand);
    for (const { errand, stays } of asked) if (!stays) errand.settle(null);
  }

  /** New connections are not to be had. */
  takeAnyConnection(): void {
    for (const errand of this.waiting) errand.wantsFresh = false;
  }

  failAll(error: unknown): void {
    for (const errand of this.waiting.splice(0)) errand.fail(error);
  }
}
