import type { ReviewFacts } from "./facts";
import { at, type Problem } from "./finding";
import { each, type Rule, templated } from "./world";

type Template = ReturnType<ReviewFacts["templates"]["get"]>;
const templateOf = (id: string | null, facts: ReviewFacts): Template =>
  id === null ? undefined : facts.templates.get(id);

/** RVR-14 */
export const nothingBlank: Rule = (world) =>
  templated(world).flatMap(([id, { config }]) => {
    const blanks = templateOf(config.templateId, world.facts)?.blanks ?? [];
    if (blanks.length === 0) return [];
    return [
      at(
        id,
        "templateId",
        `Some have no value for ${blanks.join(", ")}, and there is no default.`,
        "Write a default in the template.",
      ),
    ];
  });

/** RVR-15 */
export const mailsWellBred: Rule = (world) =>
  each(world, "email").flatMap(([id, { config }]): Problem[] => {
    const template = templateOf(config.templateId, world.facts);
    return [
      ...(template && !template.hasUnsubscribe
        ? [
            at(
              id,
              "templateId",
              `“${template.name}” has no way to unsubscribe.`,
              "Put {{unsubscribe_url}} where readers look for it.",
            ),
          ]
        : []),
      ...(config.fromAddress === null
        ? [
            at(
              id,
              "fromAddress",
              "The mail comes from the project’s sender.",
              "Give the journey a sender of its own.",
            ),
          ]
        : []),
    ];
  });

/** RVR-19 */
export const versionsPinned: Rule = (world) =>
  templated(world)
    .filter(([, { config }]) => config.templateId !== null && config.templateVersion === null)
    .map(([id]) =>
      at(
        id,
        "templateVersion",
        "Whatever version is active then is sent: editing the template changes a running journey.",
        "Choose a version.",
      ),
    );
