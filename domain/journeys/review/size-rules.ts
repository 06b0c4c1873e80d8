import { danglingOf, ENTRY, openPorts, titleOf } from "../graph/graph";
import { loopsOf, reachableFrom } from "../graph/walk";
import { at, ofJourney } from "./finding";
import { each, type Rule, type World } from "./world";

const doing = ({ activities }: World) => activities.filter(([, { type }]) => type !== "exit");

export const somethingHappens: Rule = (world) =>
  doing(world).length > 0 ? [] : [at(ENTRY, null, "Nothing happens after the entry.", "Add an activity.")];

/** Exits do not count: Pinpoint has none. */
export const notTooLarge: Rule = (world) => {
  const { activities, contactCentreActivities } = world.facts.quotas;
  const count = doing(world).length;
  const calls = each(world, "contact_centre");
  return [
    ...(count > activities
      ? [
          ofJourney(
            null,
            `The journey has ${count} activities, and at most ${activities} are allowed.`,
            "Take some out, or raise the limit in Settings → General.",
          ),
        ]
      : []),
    ...calls
      .slice(contactCentreActivities)
      .map(([id]) =>
        at(
          id,
          null,
          `At most ${contactCentreActivities} activities may call a contact centre.`,
          "Take this one out, or raise the limit in Settings → General.",
        ),
      ),
  ];
};

export const drawnWhole: Rule = (world) => {
  const { graph } = world;
  const reached = reachableFrom(graph, ENTRY);
  const startless = doing(world).length > 0 && openPorts(graph, ENTRY).length > 0;
  return [
    ...(startless
      ? [at(ENTRY, null, "The entry leads nowhere.", "Connect it with the first activity.")]
      : []),
    ...danglingOf(graph).map(({ from, port }) =>
      at(
        from,
        `next.${port}`,
        `${titleOf(graph, from)} leads to an activity that is gone.`,
        "Connect it with another one, or with none.",
      ),
    ),
    ...loopsOf(graph).map(({ from, port, to }) =>
      at(
        from,
        `next.${port}`,
        `${titleOf(graph, from)} leads back to ${titleOf(graph, to)}.`,
        "Let it lead to something that comes later: a journey goes one way.",
      ),
    ),
    ...(startless ? [] : world.activities.filter(([id]) => !reached.has(id))).map(([id]) =>
      at(id, null, `Nothing leads to ${titleOf(graph, id)}.`, "Connect it, or take it out."),
    ),
  ];
};

export const accountHasRoom: Rule = ({ entry, facts }) => {
  const { quotas, running } = facts;
  const full = (most: number, what: string) =>
    ofJourney(
      null,
      `${most} ${what} run already, and no more are allowed.`,
      "Stop one of them, or raise the limit in Settings → General.",
    );
  return [
    ...(running.all >= quotas.activeJourneys ? [full(quotas.activeJourneys, "journeys")] : []),
    ...(entry?.type === "event_entry" && running.byEvent >= quotas.activeEventJourneys
      ? [full(quotas.activeEventJourneys, "journeys that an event starts")]
      : []),
  ];
};
