import type { Carrier } from "../carriers/carrier";

export type SenderKind = "short_code" | "ten_dlc" | "toll_free" | "long_code" | "sender_id";
export type MessageType = "TRANSACTIONAL" | "PROMOTIONAL";

export interface Sender {
  id: string;
  kind: SenderKind;
  /** Whose networks it belongs to; of a sender ID, where it is shown. */
  country: string;
  messageType: MessageType;
  /** Registered, verified or provisioned, as its kind asks for. */
  isReady: boolean;
  /** Of a 10DLC number: its use case, the carriers that have approved it, and what it may still send today. */
  useCase: { id: string; carriers: readonly Carrier[]; headroom: number } | null;
}

export interface Wanted {
  country: string;
  messageType: MessageType;
  /** Null: not known, and any may be meant. */
  carrier: Carrier | null;
  /** What the call or the campaign names. */
  senderId: string | null;
  useCaseId: string | null;
  /** Whom this person heard from last, for the same brand. */
  lastSenderId: string | null;
}

export type Choice =
  | { sender: Sender; why: string }
  | { refused: "NO_ORIGINATION_IDENTITY" | "UNREGISTERED_SENDER"; why: string };

/** D8: the documented order, where nothing is named. A sender ID comes last, since nobody can answer it. */
const order: readonly SenderKind[] = ["short_code", "ten_dlc", "toll_free", "long_code", "sender_id"];

const kindWords = {
  short_code: "a short code goes first",
  ten_dlc: "there is no short code; a registered 10DLC number comes next",
  toll_free: "there is neither short code nor 10DLC number; toll-free comes next",
  long_code: "only a long code is there",
  sender_id: "no number is there; the sender ID is",
} satisfies Record<SenderKind, string>;

/** SMS-8, 10DLC 4.5: which number somebody would see, and why. `hash` is of the recipient: each sees one number of several. */
export function chooseSender(senders: readonly Sender[], wanted: Wanted, hash: number): Choice {
  if (wanted.senderId !== null) return named(senders, wanted, wanted.senderId);
  const able = senders.filter((sender) => whyNot(sender, wanted) === null);
  const last = able.find(({ id }) => id === wanted.lastSenderId);
  if (last) return { sender: last, why: "this person has heard from it before" };
  const registered = able.filter(
    ({ useCase }) => wanted.useCaseId !== null && useCase?.id === wanted.useCaseId,
  );
  if (registered.length > 0)
    return { sender: oneOf(registered, hash), why: "its use case is the campaign’s" };
  if (wanted.useCaseId !== null)
    return none("No number of the campaign’s use case is ready for this recipient.");
  return byOrder(able, hash);
}

function named(senders: readonly Sender[], wanted: Wanted, senderId: string): Choice {
  const sender = senders.find(({ id }) => id === senderId);
  if (!sender) return none("The sender that is named does not exist.");
  const why = whyNot(sender, wanted);
  return why === null ? { sender, why: "it was named" } : { refused: "UNREGISTERED_SENDER", why };
}

function byOrder(able: readonly Sender[], hash: number): Choice {
  for (const kind of order) {
    const found = able.filter((sender) => sender.kind === kind);
    if (found.length > 0) return { sender: oneOf(withMostRoom(found), hash), why: kindWords[kind] };
  }
  return none("No sender is ready for this country and kind of message.");
}

/** Of 10DLC numbers, those whose use case has most left today; all of them share it. */
function withMostRoom(found: readonly Sender[]): readonly Sender[] {
  const most = Math.max(...found.map(({ useCase }) => useCase?.headroom ?? 0));
  return found.filter(({ useCase }) => (useCase?.headroom ?? 0) === most);
}

function oneOf(found: readonly Sender[], hash: number): Sender {
  const sorted = [...found].sort((a, b) => a.id.localeCompare(b.id));
  const sender = sorted[Math.abs(hash) % sorted.length];
  if (!sender) throw new Error("there is no sender to choose from");
  return sender;
}

const none = (why: string): Choice => ({ refused: "NO_ORIGINATION_IDENTITY", why });

/** Why a sender cannot reach a recipient, or null. An unregistered long code never texts the United States. */
function whyNot(sender: Sender, { country, messageType, carrier }: Wanted): string | null {
  if (sender.country !== country) return `It reaches ${sender.country}, the recipient is in ${country}.`;
  if (sender.messageType !== messageType) return `It is for ${sender.messageType.toLowerCase()} messages.`;
  if (!sender.isReady) return "It is not ready yet.";
  if (sender.kind === "long_code" && country === "US")
    return "An unregistered long code cannot text the United States.";
  if (sender.kind !== "ten_dlc" || carrier === null) return null;
  return sender.useCase?.carriers.includes(carrier)
    ? null
    : "The recipient’s carrier has not approved its use case.";
}
