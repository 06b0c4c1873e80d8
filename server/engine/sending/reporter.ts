import { type AnswerKind, outcomeOf } from "@/domain/delivery/outcome";
import { plainDetail } from "@/domain/delivery/plain-detail";
import { makeBell } from "../bell";
import { noteFirstSent } from "../queue/note-first-sent";
import { type Settled, settle } from "../queue/settle";
import type { Answered, Expected } from "./answered";
import { endpointKey } from "./batch";
import type { Desk } from "./desk";
import { inHalves } from "./in-halves";
import { tellAnswers } from "./tell-answers";
import type { Troubles } from "./troubles";
import { handsOf } from "./windows";

/** Answers are stored together: half a provider's window or so many, or those of this long. */
const LARGEST_GROUP = 100;
const GROUP_MS = 15;
const MOST = 200;

/** Waits for the answers to what was handed over and stores them, for as long as it takes. */
export class Reporter {
  readonly bell = makeBell();
  /** See Picker.busy. */
  readonly busy = new Set<string>();
  private readonly open = new Map<object, Expected>();
  /** Runs of which it is known that they have begun. */
  private readonly begun = new Set<string>();
  private answered: Answered[] = [];
  private timer: NodeJS.Timeout | null = null;
  private stored = 0;
  private lastLagMs = 0;

  constructor(
    private readonly desk: Desk,
    private readonly troubles: Troubles,
  ) {}

  /** How many answers are not stored yet, those that have not come included. */
  get pending(): number {
    return this.open.size;
  }

  /** How many hand-overs this engine has stored the answer of. */
  get handedOver(): number {
    return this.stored;
  }

  /** How late the last message left. */
  get lagMs(): number {
    return Math.max(0, this.lastLagMs);
  }

  has(due: object): boolean {
    return this.open.has(due);
  }

  expect(expected: Expected, answer: Promise<AnswerKind>): void {
    this.open.set(expected.due, expected);
    void answer
      .catch((error: unknown): AnswerKind => ({ kind: "unknown", detail: String(error) }))
      .then((given) => this.note({ expected, answer: given, cameAt: this.desk.now() }));
  }

  async tick(): Promise<{ done: number }> {
    const group = this.answered.splice(0, MOST);
    if (group.length === 0) return { done: 0 };
    try {
      await this.store(group);
    } catch (error) {
      this.answered.unshift(...group); // a fact is accepted late: tried until it is stored
      throw error;
    }
    this.letGo(group);
    await this.noteFirst(group);
    return { done: group.length };
  }

  /** Counts on no answer any more: what is still out leaves its provider's hands, as far as we are concerned. */
  forget(): void {
    for (const { due, listed } of this.open.values()) handsOf(listed.through).empty(due);
    this.open.clear();
  }

  private async noteFirst(group: Answered[]): Promise<void> {
    const sent = group
      .filter(({ answer }) => answer.kind === "sent")
      .map(({ expected }) => expected.listed.run);
    const fresh = sent.filter(({ id, firstSentAt }) => firstSentAt === null && !this.begun.has(id));
    if (fresh.length === 0) return;
    const ids = [...new Set(fresh.map(({ id }) => id))];
    await noteFirstSent(this.desk.sql, ids, this.desk.now());
    for (const id of ids) this.begun.add(id);
  }

  private note(answered: Answered): void {
    this.answered.push(answered);
    const { window } = answered.expected.listed.through;
    if (this.answered.length >= Math.min(LARGEST_GROUP, window / 2)) this.bell.ring();
    else this.timer ??= setTimeout(() => this.ring(), GROUP_MS);
  }

  private ring(): void {
    this.timer = null;
    this.bell.ring();
  }

  private async store(group: Answered[]): Promise<void> {
    await inHalves(
      group,
      async (part) => {
        await this.storePart(part);
        return part;
      },
      async (one, error) => {
        console.error("An answer could not be stored as it was given", error);
        await this.storePart([{ ...one, answer: withoutWords(one.answer) }]);
        return [one];
      },
    );
    await this.troubles.note(group); // not before: a group that could not be stored comes back
  }

  private async storePart(part: Answered[]): Promise<void> {
    const { sql, slot, now } = this.desk;
    const at = now();
    const settled = part.map((one) => this.settledBy(one, at));
    await sql.begin(async (tx) => {
      const changed = await settle(tx, settled, { slot, now: at });
      await tellAnswers(tx, changed, part, at);
    });
  }

  private settledBy({ expected, answer }: Answered, now: Date): Settled {
    const { due, listed, fence, attempts } = expected;
    const asked = {
      now,
      channel: listed.run.channel,
      tries: due.tries,
      spread: due.lane / 256,
      idempotent: listed.through.idempotent,
      providerRestMs: this.troubles.restMs(listed.provider),
    };
    const outcome = outcomeOf(answer, asked);
    const { occasionId, recipientId, lane } = due;
    const words = { detail: plainDetail(outcome.detail), ref: plainDetail(outcome.ref) };
    return { occasionId, recipientId, lane, fence, attempts, outcome: { ...outcome, ...words } };
  }

  private letGo(group: Answered[]): void {
    for (const { expected, answer } of group) {
      this.open.delete(expected.due);
      this.busy.delete(endpointKey(expected));
      this.desk.shelf.release(expected.due);
      handsOf(expected.listed.through).empty(expected.due);
      if (answer.kind === "back") continue;
      this.stored += 1;
      this.lastLagMs = this.desk.now().getTime() - expected.due.dueAt.getTime();
    }
    this.desk.toHandOver.ring();
    this.desk.toRead.ring();
  }
}

function withoutWords(answer: AnswerKind): AnswerKind {
  if (answer.kind === "sent") return { kind: "sent", ref: "" };
  return answer.kind === "back" ? answer : { ...answer, detail: "" };
}
