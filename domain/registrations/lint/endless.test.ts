import { expect, test } from "vitest";
import { soundUseCase } from "./examples";
import { useCaseRuleIds } from "./rule-ids";
import { useCaseRules } from "./rules";

const LONG = 10_000;
const fill = (piece: string) => piece.repeat(Math.ceil(LONG / piece.length)).slice(0, LONG);

/** What makes careless patterns run for minutes. */
const endless = [
  "a",
  " ",
  "a ",
  "1",
  "1 ",
  "a.",
  "reply ",
  "stop ",
  "{",
  "{{",
  "<a ",
  "a@",
  "http://a.",
  "[",
  "1 2 msgs ",
  "by signing up ",
  "share ",
  '"',
  "aA ",
  "-",
  "% ",
  "not ",
  "our ",
  "agent ",
  "\u200b",
  "é",
].map(fill);

test.each(useCaseRuleIds)("%s judges ten thousand characters of anything at once", (id) => {
  for (const text of endless) {
    const useCase = {
      ...soundUseCase.useCase,
      description: text,
      messageFlow: text,
      samples: [text, text],
      optoutMessage: text,
      helpMessage: text,
      optinMessage: text,
      optinKeywords: text,
      embeddedLinkSample: text,
    };
    const started = performance.now();
    useCaseRules[id].find({ ...soundUseCase, useCase });
    expect(performance.now() - started, JSON.stringify(text.slice(0, 12))).toBeLessThan(5_000);
  }
});
