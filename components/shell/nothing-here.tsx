"use client";

import { DeadEnd } from "./dead-end";

export function NothingHere() {
  return (
    <DeadEnd title="There is nothing here">
      It may have been deleted, or it belongs to a project you are not a member of.
    </DeadEnd>
  );
}
