type Page<T> = { Item?: T[]; NextToken?: string } | undefined;

/** All pages of a list, one after the other. */
export async function everyPage<T>(readPage: (token: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let token: string | undefined;
  do {
    const page = await readPage(token);
    all.push(...(page?.Item ?? []));
    token = page?.NextToken;
  } while (token);
  return all;
}
