import { DeadEnd } from "@/components/shell/dead-end";

export default function NotFound() {
  return (
    <DeadEnd title="There is nothing here">
      It may have been deleted, or it belongs to a project you are not a member of.
    </DeadEnd>
  );
}
