import { StatusDot } from "../ui/status-dot";
import type { Attribute, Catalogue } from "./attribute";

interface Props {
  attribute: Attribute;
  changes: Catalogue["changes"];
}

/** What is being done to a name, or that it is blocked. */
export function AttributeStanding({ attribute: { of, name, isBlocked }, changes }: Props) {
  const change = changes.find((each) => each.of === of && each.name === name);
  if (change)
    return (
      <StatusDot tone="live">
        {change.newName === null ? "Being deleted" : `Becoming “${change.newName}”`} ·{" "}
        {Math.floor(change.shareDone * 100)} %
      </StatusDot>
    );
  return isBlocked ? <StatusDot tone="warning">Blocked</StatusDot> : null;
}
