import { durationOf } from "../duration";
import type { ReviewFacts } from "./facts";
import { at, ofJourney, type Problem } from "./finding";
import { each, type Rule } from "./world";

const MOST_CHARACTERS = 5_000;
const functionArn = /^arn:[a-z-]+:lambda:[a-z0-9-]+:\d{12}:function:[\w-]+(?::[\w$-]+)?$/;
const role = /^arn:[a-z-]+:iam::\d{12}:role\/[\w+=,.@-]+$/;

export const customCallable: Rule = (world) =>
  each(world, "custom").flatMap(([id, { config }]) => [
    ...(config.url === null || config.url === ""
      ? [at(id, "url", "No web address is given.", "Give the https address that takes the messages.")]
      : functionArn.test(config.url)
        ? []
        : urlProblems(id, config.url, world.facts)),
    ...(config.endpointTypes === null || config.endpointTypes.length === 0
      ? [at(id, "endpointTypes", "No type of endpoint is chosen.", "Choose whose messages go there.")]
      : []),
    ...((config.custom?.length ?? 0) > MOST_CHARACTERS
      ? [at(id, "custom", "What is handed over has more than 5,000 characters.", "Make it shorter.")]
      : []),
  ]);

function urlProblems(id: string, url: string, { strangeUrls }: ReviewFacts): Problem[] {
  if (!/^https:\/\/[^\s"<>\\^`{|}]+$/.test(url) || !URL.canParse(url))
    return [
      at(
        id,
        "url",
        `“${url}” cannot be called.`,
        "Give an address that begins with https:// and has no blanks or quotes.",
      ),
    ];
  if (!strangeUrls.has(url)) return [];
  const fix = "Let it answer a HEAD request with the header X-Amz-Pinpoint-AccountId of this account.";
  return [at(id, "url", `“${url}” has not shown that it is yours.`, fix)];
}

export const contactCentreCallable: Rule = (world) => {
  const calls = each(world, "contact_centre");
  const { campaignArn, roleArn } = world.settings.connect ?? {};
  const campaigns = new Set(
    [campaignArn, ...calls.map(([, { config }]) => config.campaignArn)].filter(Boolean),
  );
  const byConnect = calls.filter(([, { config }]) => config.url === null);
  return [
    ...calls.flatMap(([id, { config }]) => [
      ...(config.url === null ? [] : urlProblems(id, config.url, world.facts)),
      ...(durationOf(config.answerWithin)
        ? []
        : [
            at(
              id,
              "answerWithin",
              "It is not said how long the answer is waited for.",
              "Give a time, such as 1 hour.",
            ),
          ]),
      ...(config.url === null && !(config.campaignArn ?? campaignArn)
        ? [
            at(
              id,
              "url",
              "Nobody is named who would call.",
              "Give a web address that takes the calls, or a campaign of Amazon Connect.",
            ),
          ]
        : []),
    ]),
    ...(calls.length > 0 && campaigns.size > 1
      ? [
          ofJourney(
            "connect.campaignArn",
            "The journey names two campaigns of Amazon Connect.",
            "Use one for all of it.",
          ),
        ]
      : []),
    ...(byConnect.length > 0 && campaigns.size > 0 ? roleProblems(roleArn) : []),
  ];
};

function roleProblems(roleArn: string | undefined): Problem[] {
  if (roleArn && role.test(roleArn)) return [];
  const message = roleArn
    ? "The role for Amazon Connect has a path, or is none."
    : "The role for Amazon Connect is missing.";
  return [
    ofJourney(
      "connect.roleArn",
      message,
      "Name it like arn:aws:iam::123456789012:role/Name, without a path.",
    ),
  ];
}
