import type { SmtpFailed } from "../failure";

const ASK_AGAIN_MS = 250;

interface Waiting {
  mayBegin: () => boolean;
  /** true: its turn has come; false: it may no longer begin. */
  resolve: (begins: boolean) => void;
  reject: (error: SmtpFailed) => void;
}

/** So many turns at a time, in the order in which they were asked for. Who waits and may no longer begin soon hears of it. */
export class Turns {
  private line: Waiting[] = [];
  private taken = 0;
  private asking: NodeJS.Timeout | null = null;
  private whenIdle: (() => void)[] = [];

  constructor(private readonly most: number) {}

  /** Resolves to true when the turn is ours; then it must be given back. */
  take(mayBegin: () => boolean): Promise<boolean> {
    if (!mayBegin()) return Promise.resolve(false);
    if (this.taken < this.most) {
      this.taken += 1;
      return Promise.resolve(true);
    }
    this.asking ??= setInterval(() => this.askAgain(), ASK_AGAIN_MS);
    return new Promise((resolve, reject) => {
      this.line.push({ mayBegin, resolve, reject });
    });
  }

  giveBack(): void {
    this.taken -= 1;
    for (let next = this.line.shift(); next; next = this.line.shift()) {
      const begins = next.mayBegin();
      next.resolve(begins);
      if (!begins) continue;
      this.taken += 1;
      break;
    }
    this.settle();
  }

  /** Nobody who waits need try for himself. */
  failAll(error: SmtpFailed): void {
    for (const { reject } of this.line.splice(0)) reject(error);
    this.settle();
  }

  idle(): Promise<void> {
    if (this.taken === 0) return Promise.resolve();
    return new Promise((resolve) => this.whenIdle.push(resolve));
  }

  private askAgain(): void {
    const left: Waiting[] = [];
    for (const waiting of this.line) {
      if (waiting.mayBegin()) left.push(waiting);
      else waiting.resolve(false);
    }
    this.line = left;
    this.settle();
  }

  private settle(): void {
    if (this.line.length === 0 && this.asking) {
      clearInterval(this.asking);
      this.asking = null;
    }
    if (this.taken === 0) for (const resolve of this.whenIdle.splice(0)) resolve();
  }
}
