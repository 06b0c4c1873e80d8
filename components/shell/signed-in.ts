import type { AccountRole } from "@/domain/access/roles";

export interface SignedIn {
  name: string;
  email: string;
  role: AccountRole;
}
