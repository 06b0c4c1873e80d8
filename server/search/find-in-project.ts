import { projectContext } from "@/server/access/project-context";
import type { AccountContext } from "@/server/context";
import { searchPeople } from "@/server/people/search-people";

const MOST = 5;

/** By the beginning of an address, an id or a user id: what an index answers among millions. */
export async function findInProject(ctx: AccountContext, projectId: string, words: string) {
  const rows = await searchPeople(await projectContext(ctx, projectId), { search: words, atMost: MOST });
  return rows.map(({ id, address, channel }) => ({ id, address, channel }));
}
