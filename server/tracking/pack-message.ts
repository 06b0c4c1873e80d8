import type { MessageId } from "@/server/messages/message-key";

/** The message a tracking link belongs to. */
export interface TrackedMessage extends MessageId {
  projectId: string;
  runId: string | null;
}

const RUN_IS_OCCASION = 1;
const HAS_RUN = 2;
const RECIPIENT_IS_ID = 4;

/** Flags, lane, occasion, project, run where it is another, recipient: 51 bytes for most messages. */
export function packMessage({ occasionId, recipientId, lane, projectId, runId }: TrackedMessage): Buffer {
  const isId = /^[0-9a-f]{32}$/.test(recipientId);
  const recipient = Buffer.from(recipientId, isId ? "hex" : "utf8");
  const length = Buffer.alloc(2);
  length.writeUInt16BE(recipient.length);
  const run = runId === null ? 0 : runId === occasionId ? RUN_IS_OCCASION : HAS_RUN;
  return Buffer.concat([
    Buffer.of(run | (isId ? RECIPIENT_IS_ID : 0), lane),
    Buffer.from(occasionId, "hex"),
    Buffer.from(projectId, "hex"),
    Buffer.from(run === HAS_RUN && runId ? runId : "", "hex"),
    length,
    recipient,
  ]);
}

/** Reads what packMessage wrote; only ever given bytes whose signature was proven. */
export function unpackMessage(bytes: Buffer): { message: TrackedMessage; rest: Buffer } {
  let at = 0;
  const take = (length: number) => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const flags = take(1).readUInt8();
  const lane = take(1).readUInt8();
  const occasionId = take(16).toString("hex");
  const projectId = take(16).toString("hex");
  const otherRunId = flags & HAS_RUN ? take(16).toString("hex") : null;
  const runId = flags & RUN_IS_OCCASION ? occasionId : otherRunId;
  const length = take(2).readUInt16BE();
  const recipientId = take(length).toString(flags & RECIPIENT_IS_ID ? "hex" : "utf8");
  return { message: { occasionId, recipientId, lane, projectId, runId }, rest: bytes.subarray(at) };
}
