import type { FailReason } from "@/domain/delivery/message-state";
import { type CommandStatus, statusNamed } from "./command-status";

/** What became of a submit_sm, in the terms of server/providers/provider.ts. */
export type SubmitAnswer =
  | { kind: "sent" }
  | { kind: "refused"; reason: FailReason; detail: string }
  | { kind: "unavailable"; cause: "message" | "provider"; detail: string; retryAfterMs?: number };

type Verdict =
  | { kind: "sent" }
  | { kind: "refused"; reason: FailReason; words: string }
  | { kind: "unavailable"; cause: "message" | "provider"; words: string; retryAfterMs?: number };

const refused = (reason: FailReason, words: string): Verdict => ({ kind: "refused", reason, words });
/** The next message would meet the same. */
const ours = (words: string) => ({ kind: "unavailable", cause: "provider", words }) as const;
const later = (words: string): Verdict => ({ kind: "unavailable", cause: "message", words });

const RATE_REST_MS = 1_000;
const QUEUE_REST_MS = 5_000;

const badCommand = ours("the SMSC does not take our commands as they are");
const badSession = ours("the SMSC wants a new sign-in");
const badSender = refused("bad_sender", "the SMSC does not let this sender send");
const badNumber = refused("hard_bounce", "the SMSC does not know this number");
const badOption = refused("rejected", "the SMSC does not take this message’s options");

const verdicts = {
  ESME_ROK: { kind: "sent" },
  ESME_RINVMSGLEN: refused("too_large", "the SMSC finds the message too long"),
  ESME_RINVCMDLEN: badCommand,
  ESME_RINVCMDID: badCommand,
  ESME_RINVBNDSTS: badSession,
  ESME_RALYBND: badSession,
  ESME_RINVPRTFLG: badOption,
  ESME_RINVREGDLVFLG: badOption,
  ESME_RSYSERR: ours("the SMSC has an error of its own"),
  ESME_RINVSRCADR: badSender,
  ESME_RINVDSTADR: badNumber,
  ESME_RINVMSGID: badOption,
  ESME_RBINDFAIL: ours("the SMSC refuses the sign-in"),
  ESME_RINVPASWD: ours("the SMSC refuses the password"),
  ESME_RINVSYSID: ours("the SMSC does not know this system ID"),
  ESME_RCANCELFAIL: badOption,
  ESME_RREPLACEFAIL: badOption,
  ESME_RMSGQFUL: { ...ours("the SMSC’s queue is full"), retryAfterMs: QUEUE_REST_MS },
  ESME_RINVSERTYP: ours("the SMSC does not know this service type"),
  ESME_RINVNUMDESTS: badCommand,
  ESME_RINVDLNAME: badOption,
  ESME_RINVDESTFLAG: badOption,
  ESME_RINVSUBREP: badOption,
  ESME_RINVESMCLASS: badOption,
  ESME_RCNTSUBDL: badOption,
  ESME_RSUBMITFAIL: later("the SMSC could not take the message"),
  ESME_RINVSRCTON: badSender,
  ESME_RINVSRCNPI: badSender,
  ESME_RINVDSTTON: badNumber,
  ESME_RINVDSTNPI: badNumber,
  ESME_RINVSYSTYP: ours("the SMSC does not know this system type"),
  ESME_RINVREPFLAG: badOption,
  ESME_RINVNUMMSGS: badOption,
  ESME_RTHROTTLED: { ...ours("the SMSC says we are too fast"), retryAfterMs: RATE_REST_MS },
  ESME_RINVSCHED: badOption,
  ESME_RINVEXPIRY: badOption,
  ESME_RINVDFTMSGID: badOption,
  ESME_RX_T_APPN: later("the receiver has a passing error"),
  ESME_RX_P_APPN: refused("rejected", "the receiver refuses for good"),
  ESME_RX_R_APPN: refused("rejected", "the receiver rejects the message"),
  ESME_RQUERYFAIL: badOption,
  ESME_RINVOPTPARSTREAM: badOption,
  ESME_ROPTPARNOTALLWD: badOption,
  ESME_RINVPARLEN: badOption,
  ESME_RMISSINGOPTPARAM: badOption,
  ESME_RINVOPTPARAMVAL: badOption,
  ESME_RDELIVERYFAILURE: later("the SMSC could not deliver"),
  ESME_RUNKNOWNERR: later("the SMSC gives no reason"),
} satisfies Record<CommandStatus, Verdict>;

/** An answer always decides. A code that the SMSC made up itself (0x400 and above) refuses this message alone. */
export function submitAnswerOf(code: number): SubmitAnswer {
  const status = statusNamed(code);
  const verdict: Verdict = status
    ? verdicts[status]
    : refused("rejected", "the SMSC refuses with a code of its own");
  if (verdict.kind === "sent") return verdict;
  const { words, ...answer } = verdict;
  return {
    ...answer,
    detail: `0x${code.toString(16).padStart(8, "0")} ${status ?? ""}: ${words}`.replace(" :", ":"),
  };
}
