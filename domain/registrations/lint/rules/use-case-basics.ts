import { subUseCaseBounds, useCaseKinds } from "../../use-cases/kinds";
import { hitIf, type UseCaseRule } from "../rule";
import type { RuleIdsOf } from "../rule-ids";
import { coveredBy, readsOtherwise } from "../words/purposes";
import { topicIn } from "../words/topics";

const MOST_ACTIVE = 100;

export const useCaseBasicRules = {
  "CMP-BRD-01": {
    severity: "error",
    fix: "Finish the company’s registration first.",
    prevents: ["30900"],
    find: ({ identity }) =>
      hitIf(identity !== "VERIFIED" && identity !== "VETTED_VERIFIED", {
        field: "useCase",
        message: "The company is not verified; use cases need a verified one.",
      }),
  },
  "CMP-BRD-02": {
    severity: "warning",
    fix: "Have the company vetted first: a later score does not apply by itself.",
    prevents: [],
    find: ({ isVetted, useCase, terms, company }) => {
      const isFixed = useCase.useCase === "LOW_VOLUME" || company.entityType === "SOLE_PROPRIETOR";
      const now = terms
        ? ` It would be given AT&T’s class ${terms.attClass} with ${terms.perMinute} parts a minute, and ${terms.tmobilePerDay ?? "any number of"} a day at T-Mobile.`
        : "";
      return hitIf(!isVetted && !isFixed, { field: "useCase", message: `The company is not vetted.${now}` });
    },
  },
  "CMP-BRD-03": {
    severity: "error",
    fix: "Have the business contact answer the registry’s mail.",
    prevents: ["30900"],
    find: ({ company, mailProof }) =>
      hitIf(company.entityType === "PUBLIC_PROFIT" && mailProof !== "VERIFIED", {
        field: "useCase",
        message: "The listed company has not completed its proof by e-mail.",
      }),
  },
  "CMP-BRD-04": {
    severity: "error",
    fix: "Deactivate one that is no longer used.",
    prevents: ["30930"],
    find: ({ company, activeUseCases }) => {
      const most = company.entityType === "SOLE_PROPRIETOR" ? 1 : MOST_ACTIVE;
      return hitIf(activeUseCases >= most, {
        field: "useCase",
        message: `The company has ${activeUseCases} active use cases; it can have ${most}.`,
      });
    },
  },
  "CMP-USE-01": {
    severity: "error",
    fix: "Choose one from the list.",
    prevents: ["30900"],
    find: ({ useCase: { useCase }, allowedKinds }) =>
      useCase === ""
        ? []
        : hitIf(allowedKinds !== null && !allowedKinds.includes(useCase), {
            field: "useCase",
            message: `The registry does not open “${useCaseKinds[useCase].label}” to this company.`,
          }),
  },
  "CMP-USE-02": {
    severity: "error",
    fix: "Choose as many as there are purposes.",
    prevents: ["30900"],
    find: ({ useCase: { useCase, subUseCases } }) => {
      if (useCase === "") return [];
      const { least, most } = subUseCaseBounds(useCase);
      const count = subUseCases.length;
      return hitIf(most > 0 && (count < least || count > most), {
        field: "subUseCases",
        message: `“${useCaseKinds[useCase].label}” names ${least} to ${most} purposes; there are ${count}.`,
      });
    },
  },
  "CMP-USE-03": {
    severity: "error",
    fix: "Take them out.",
    prevents: ["30900"],
    find: ({ useCase: { useCase, subUseCases } }) => {
      if (useCase === "" || subUseCases.length === 0 || subUseCaseBounds(useCase).most > 0) return [];
      const message = `“${useCaseKinds[useCase].label}” has no purposes beside itself.`;
      return [{ field: "subUseCases", message, better: [] }];
    },
  },
  "CMP-USE-04": {
    severity: "warning",
    fix: "Change the use case, or the sample.",
    prevents: ["602", "30893"],
    find: ({ useCase: { useCase, subUseCases, samples }, lists }) =>
      samples.flatMap((sample, nth) => {
        const other = useCase === "" ? null : readsOtherwise(sample, [useCase, ...subUseCases], lists);
        if (other === null || useCase === "") return [];
        const message = `Sample ${nth + 1} reads like “${useCaseKinds[other].label}”, but the use case is “${useCaseKinds[useCase].label}”.`;
        return [{ field: `samples.${nth}` as const, message }];
      }),
  },
  "CMP-USE-05": {
    severity: "error",
    fix: "Register it as political, with a token of Campaign Verify.",
    prevents: ["8000"],
    find: ({ useCase: { useCase, samples, description }, lists }) => {
      const found = topicIn([description, ...samples].join("\n"), lists.content.politics);
      if (found === null || useCase === "POLITICAL") return [];
      const message = `This reads political (${found.words.join(", ")}), but the use case is another.`;
      return [{ field: "useCase", message, severity: found.certainty === "sure" ? "error" : "warning" }];
    },
  },
  "CMP-USE-06": {
    severity: "error",
    fix: "Choose a standard use case.",
    prevents: ["30900"],
    find: ({ useCase: { useCase }, isCharity }) =>
      hitIf(useCase === "CHARITY" && !isCharity, {
        field: "useCase",
        message: "This use case is for charities under 501(c)(3) alone.",
      }),
  },
  "CMP-USE-07": {
    severity: "warning",
    fix: "Add a sample of it.",
    prevents: ["602"],
    find: ({ useCase: { subUseCases, samples }, lists }) =>
      samples.length === 0
        ? []
        : subUseCases
            .filter((purpose) => !coveredBy(samples, purpose, lists))
            .map((purpose) => ({
              field: "samples" as const,
              message: `No sample shows “${useCaseKinds[purpose].label}”.`,
            })),
  },
  "CMP-USE-08": {
    severity: "warning",
    fix: "Have the company vetted, spread the texts over days, or ask T-Mobile for a special review.",
    prevents: ["30023"],
    find: ({ useCase: { peakPartsPerDay }, terms }) => {
      const cap = terms?.tmobilePerDay ?? null;
      return hitIf(cap !== null && peakPartsPerDay !== null && peakPartsPerDay > cap, {
        field: "peakPartsPerDay",
        message: `${peakPartsPerDay?.toLocaleString("en")} parts on the busiest day are more than T-Mobile’s cap of ${cap?.toLocaleString("en")}.`,
      });
    },
  },
} satisfies Record<RuleIdsOf<"CMP-BRD" | "CMP-USE">, UseCaseRule>;
