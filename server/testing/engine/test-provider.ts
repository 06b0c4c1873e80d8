import type { Answer, Handover, Provider } from "@/server/providers/provider";

type Answering = (message: Handover) => Answer | Promise<Answer>;

/** A provider at the network's edge: notes what it is handed and answers as told. */
export function makeTestProvider(
  answer: Answering = () => ({ kind: "sent", ref: "ok" }),
  over: Partial<Provider> = {},
) {
  const handed: Handover[] = [];
  const batches: number[] = [];
  let inHands = 0;
  let mostInHands = 0;
  const take = async (message: Handover): Promise<Answer> => {
    handed.push(message);
    mostInHands = Math.max(mostInHands, ++inHands);
    try {
      return await answer(message);
    } finally {
      inHands -= 1;
    }
  };
  const provider: Provider = {
    kind: "smtp",
    channel: "EMAIL",
    window: 50,
    idempotent: false,
    send: (batch) => {
      batches.push(batch.length);
      return batch.map(take);
    },
    verify: async () => null,
    close: async () => {},
    ...over,
  };
  return {
    provider,
    handed,
    /** How many messages each call of send held. */
    batches,
    addresses: () => handed.map(({ to }) => to).sort(),
    mostInHands: () => mostInHands,
  };
}
