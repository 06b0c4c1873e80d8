import { Agent, get } from "node:https";
import { isAmazonSns } from "@/domain/feedback/sns";
import { AppError } from "@/server/errors";
import { guardedLookup } from "@/server/outbound/guard-address";

/** Fetches a text of Amazon SNS. */
export type AskAmazon = (url: string) => Promise<string>;

const WAIT_MS = 5_000;
const MOST_BYTES = 64 * 1_024;

const agent = new Agent({ lookup: guardedLookup(false) });

/** Asks none but Amazon's own servers, follows nowhere else, and reads no more than a certificate has. */
export const askAmazon: AskAmazon = (url) => {
  if (!isAmazonSns(url)) throw new AppError("invalid", "This address is not one of Amazon SNS.");
  return new Promise((resolve, reject) => {
    const asked = get(url, { agent, timeout: WAIT_MS }, (answer) => {
      if (answer.statusCode !== 200) {
        answer.resume();
        return reject(unreachable(`it answered ${answer.statusCode}`));
      }
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (piece: string) => {
        text += piece;
        if (text.length > MOST_BYTES) asked.destroy(new Error("its answer is too long"));
      });
      answer.on("end", () => resolve(text));
    });
    asked.on("timeout", () => asked.destroy(new Error("it gave no answer in time")));
    asked.on("error", (error) => reject(unreachable(error.message)));
  });
};

const unreachable = (why: string) => new AppError("unavailable", `Amazon SNS could not be asked: ${why}.`);
