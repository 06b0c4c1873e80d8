import type { Carrier, Delivery, Letter, Route } from "../carrier";
import { SmtpFailed } from "../failure";
import { Connection, type Employer } from "./connection";
import { Line } from "./line";
import { openConnection } from "./open-connection";

const IDLE_MS = 15_000;
const ASK_AGAIN_MS = 250;
/** A server that takes no further connection is not asked for one for so long, as long as it works on those it has. */
const OPEN_AGAIN_MS = 5_000;

/** A few connections that many mails share, each with its next mail at hand. */
export class PipelinedPool implements Carrier {
  private readonly line = new Line();
  private readonly busy = new Set<Connection>();
  private readonly resting = new Map<Connection, NodeJS.Timeout>();
  private opening = 0;
  private openAgainAt = 0;
  private inHand = 0;
  private asking: NodeJS.Timeout | null = null;
  private isClosing = false;
  private whenDone: (() => void)[] = [];

  constructor(private readonly route: Route) {}

  send(letter: Letter, mayBegin: () => boolean): Promise<Delivery | null> {
    this.inHand += 1;
    this.asking ??= setInterval(() => this.askAgain(), ASK_AGAIN_MS);
    return new Promise((resolve, reject) => {
      const settle = (delivery: Delivery | null) => {
        resolve(delivery);
        this.settled();
      };
      const fail = (error: unknown) => {
        reject(error);
        this.settled();
      };
      this.line.join({ letter, mayBegin, wantsFresh: false, settle, fail });
      this.share();
    });
  }

  async tryOut(): Promise<void> {
    (await openConnection(this.route)).dialogue.quit();
  }

  async close(): Promise<void> {
    if (this.inHand > 0) await new Promise<void>((resolve) => this.whenDone.push(resolve));
    this.isClosing = true;
    for (const connection of this.resting.keys()) this.dismiss(connection);
  }

  /** Sees to it that somebody comes for those who wait. */
  private share(): void {
    for (const connection of [...this.resting.keys()]) {
      if (!this.line.holdsFor(connection)) continue;
      this.wake(connection);
      connection.pull();
    }
    const [spare] = this.resting.keys();
    if (spare && this.line.length > 0 && this.room() === 0) this.dismiss(spare); // those who are left want a new one
    const wanted = Math.min(this.room(), this.line.length - this.opening);
    for (let nth = 0; nth < wanted; nth++) void this.open();
  }

  private room(): number {
    const count = this.busy.size + this.resting.size;
    if (count > 0 && this.isTurnedAway()) return 0;
    return Math.max(0, this.route.settings.connections - count - this.opening);
  }

  private isTurnedAway(): boolean {
    return performance.now() < this.openAgainAt;
  }

  private async open(): Promise<void> {
    this.opening += 1;
    const open = await openConnection(this.route).catch((error: unknown) => new NotOpened(error));
    this.opening -= 1;
    if (open instanceof NotOpened) return this.notOpened(open.cause);
    if (open.dialogue.ended) return this.notOpened(new SmtpFailed(open.dialogue.ended));
    const connection = new Connection(open, this.employer);
    this.busy.add(connection);
    connection.pull();
  }

  /** When the server cannot be reached at all, those who wait hear it at once: each trying for itself would hold them for minutes. */
  private notOpened(error: unknown): void {
    if (this.busy.size + this.resting.size === 0 || !(error instanceof SmtpFailed)) {
      this.line.failAll(error);
    } else {
      this.openAgainAt = performance.now() + OPEN_AGAIN_MS;
      this.line.takeAnyConnection();
      this.share();
    }
  }

  private readonly employer: Employer = {
    next: (connection) => this.line.next(connection),
    rejoin: (errand) => {
      errand.wantsFresh = !this.isTurnedAway();
      this.line.rejoin(errand);
    },
    idle: (connection) => this.rest(connection),
    ended: (connection) => {
      this.busy.delete(connection);
      this.forget(connection);
      if (this.line.length > 0) this.share();
    },
  };

  private rest(connection: Connection): void {
    this.busy.delete(connection);
    const timer = setTimeout(() => this.dismiss(connection), IDLE_MS);
    timer.unref();
    this.resting.set(connection, timer);
    if (this.isClosing) this.dismiss(connection);
    else if (this.line.length > 0) this.share();
  }

  private wake(connection: Connection): void {
    this.forget(connection);
    this.busy.add(connection);
  }

  private dismiss(connection: Connection): void {
    this.forget(connection);
    connection.quit();
  }

  private forget(connection: Connection): void {
    clearTimeout(this.resting.get(connection));
    this.resting.delete(connection);
  }

  private askAgain(): void {
    this.line.askAgain();
    for (const connection of this.busy) connection.askAgain();
    if (this.line.length > 0) this.share();
  }

  private settled(): void {
    this.inHand -= 1;
    if (this.inHand > 0) return;
    if (this.asking) clearInterval(this.asking);
    this.asking = null;
    for (const resolve of this.whenDone.splice(0)) resolve();
  }
}

class NotOpened {
  constructor(readonly cause: unknown) {}
}
