import { expect, test } from "vitest";
import type { UseCase } from "../use-cases/fields";
import { soundUseCase } from "./examples";
import { lintUseCase } from "./lint";

const sound = soundUseCase.useCase;

/** Forms that reviewers approve: what is found in them is wrong. */
const approved: [string, Partial<UseCase>][] = [
  [
    "marketing",
    {
      useCase: "MARKETING",
      messageType: "PROMOTIONAL",
      description:
        "Acme sends weekly offers and news of its shops to customers who signed up for them at acme.example.",
      messageFlow: sound.messageFlow.replace("order updates", "weekly offers"),
      samples: [
        "Acme: This weekend 20% off all mugs. Shop at https://acme.example/sale or in store. Reply STOP to opt out",
        "Acme: Hi [Ana], our autumn collection is here. See it first: https://acme.example/new Reply STOP to opt out",
      ],
    },
  ],
  [
    "one-time codes",
    {
      useCase: "2FA",
      description:
        "Acme sends one-time codes to customers who log in to their account at acme.example or change it.",
      messageFlow: sound.messageFlow.replace("order updates", "login codes"),
      samples: [
        "Acme: [482913] is your login code. It expires in 10 minutes. Do not share it with anyone. Reply STOP to opt out",
        "Acme: Use [775120] to confirm your new password. We will never call you. Never share this code.",
      ],
      embeddedLink: false,
      embeddedLinkSample: "",
    },
  ],
  [
    "mixed",
    {
      useCase: "MIXED",
      subUseCases: ["CUSTOMER_CARE", "DELIVERY_NOTIFICATION", "ACCOUNT_NOTIFICATION"],
      samples: [
        "Acme: Thank you for contacting support. Your ticket [1042] is open, we answer within a day. Reply STOP to opt out",
        "Acme: Your order [10482] is out for delivery, track it at https://acme.example/t/[code].",
        "Acme: Your monthly statement is ready in your account. The balance is [$24.50].",
      ],
    },
  ],
  [
    "a clinic",
    {
      useCase: "ACCOUNT_NOTIFICATION",
      description:
        "Acme, a dental clinic, reminds people who booked with it by web or at the desk of their appointments.",
      samples: [
        "Acme: Hi [Ben], a reminder of your appointment on [Tue 12 May] at [10:30 AM]. Reply C to confirm. Reply STOP to opt out",
        "Acme: Your appointment was moved to [Wed 13 May]. See https://acme.example/a/[code] for the details.",
      ],
    },
  ],
];

test.each(approved)("[TDL-14] %s as reviewers approve it is let pass", (_, useCase) => {
  const findings = lintUseCase({ ...soundUseCase, useCase: { ...sound, ...useCase } });
  expect(findings.map(({ ruleId, field, message }) => `${ruleId} ${field}: ${message}`)).toEqual([]);
});
