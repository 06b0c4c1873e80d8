import { z } from "zod";
import { AddressForbidden } from "@/server/outbound/guard-address";
import { callHook, type HookCall, HookFailed } from "./call-hook";

const Values = z.record(z.string(), z.array(z.string()));

/** What a hook may say of an endpoint: what it adds goes over what is known, for this message alone. */
const Said = z.object({
  Attributes: Values.optional(),
  Metrics: z.record(z.string(), z.number()).optional(),
  User: z.object({ UserAttributes: Values.optional() }).optional(),
});
export type HookSaid = z.infer<typeof Said>;

const Answer = z.union([z.object({ Endpoints: z.record(z.string(), Said) }), z.record(z.string(), Said)]);

export type HookAnswer = { ok: true; endpoints: Map<string, HookSaid> } | { ok: false; detail: string };

const ATTEMPTS = 3;
const TIMEOUT_MS = 15_000;

/** CMP-31: asks up to three times, fifteen seconds each. Who is not in the answer is left out. */
export async function askHook(
  call: Omit<HookCall, "timeoutMs"> & { timeoutMs?: number },
): Promise<HookAnswer> {
  let detail = "";
  for (let attempt = 1; attempt <= ATTEMPTS && !call.signal.aborted; attempt++) {
    try {
      return { ok: true, endpoints: readAnswer(await callHook({ timeoutMs: TIMEOUT_MS, ...call })) };
    } catch (error) {
      detail = detailOf(error);
      if (error instanceof AddressForbidden) break;
    }
  }
  return { ok: false, detail };
}

function readAnswer(answer: unknown): Map<string, HookSaid> {
  const read = Answer.safeParse(answer);
  if (!read.success) throw new HookFailed("Its answer is no map of endpoints");
  const { data } = read;
  return new Map(Object.entries("Endpoints" in data ? (data.Endpoints as Record<string, HookSaid>) : data)); // an endpoint's own id may be "Endpoints" in no map of ours
}

function detailOf(error: unknown): string {
  if (error instanceof HookFailed || error instanceof AddressForbidden) return error.message;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code) return `It could not be reached (${code})`;
  throw error;
}
