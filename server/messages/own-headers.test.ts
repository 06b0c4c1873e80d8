import { UNSUBSCRIBE_PLACEHOLDER } from "@/domain/templates/render";
import { expect, test } from "@/server/testing/test";
import { withOwnHeaders } from "./own-headers";

const dressed = {
  "Message-ID": "<1@example.com>",
  "List-Unsubscribe": "<https://mail.example.com/u/abc>",
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
};

test("[EML-11] a template's headers join those of the mail; what is empty for somebody is left out", () => {
  expect(withOwnHeaders(dressed, { "X-Plan": "family", "X-None": "" })).toEqual({
    ...dressed,
    "X-Plan": "family",
  });
});

test("[EML-11] a template that unsubscribes elsewhere promises no click of ours", () => {
  expect(withOwnHeaders(dressed, { "list-unsubscribe": "<mailto:out@example.com>" })).toEqual({
    "Message-ID": "<1@example.com>",
    "list-unsubscribe": "<mailto:out@example.com>",
  });
});

test("[EML-11] it may name our page beside its own address, and keeps the one click", () => {
  const own = { "List-Unsubscribe": `<${UNSUBSCRIBE_PLACEHOLDER}>, <mailto:out@example.com>` };
  expect(withOwnHeaders(dressed, own)).toEqual({
    ...dressed,
    "List-Unsubscribe": "<https://mail.example.com/u/abc>, <mailto:out@example.com>",
  });
});
