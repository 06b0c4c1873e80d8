import { portLabel } from "../activities";
import { activityOf, openPorts, titleOf } from "../graph/graph";
import { at } from "./finding";
import type { Rule, World } from "./world";

/** RVR-17 */
export const branchesLead: Rule = ({ graph, activities }) =>
  activities.flatMap(([id, activity]) => {
    const isSplit = ["yes_no_split", "multivariate_split", "random_split"].includes(activity.type);
    const open = isSplit ? openBranches(graph, id) : [];
    return open.map(({ port, label }) =>
      at(
        id,
        `next.${port}`,
        `${label} of ${titleOf(graph, id)} leads nowhere.`,
        "Connect it, or end it with an exit.",
      ),
    );
  });

function openBranches(graph: World["graph"], id: string) {
  const activity = activityOf(graph, id);
  return activity ? openPorts(graph, id).map((port) => ({ port, label: portLabel(activity, port) })) : [];
}
