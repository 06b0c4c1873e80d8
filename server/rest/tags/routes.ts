import { Tags } from "@/domain/shared/tags";
import { AppError } from "@/server/errors";
import type { Operations } from "../call";
import { readBodyOf } from "../read-shape";
import { taggedBy } from "./tagged";

export const tagsOperations = {
  async ListTagsForResource({ ctx, path }) {
    const { tags } = await taggedBy(ctx, path.ResourceArn ?? "");
    return { tags: await tags() };
  },

  async TagResource(call) {
    const wanted = Tags.parse(readBodyOf("TagResource", call).tags);
    refuseReserved(wanted);
    const { retag } = await taggedBy(call.ctx, call.path.ResourceArn ?? "");
    await retag((tags) => Tags.parse({ ...tags, ...wanted }));
    return null;
  },

  async UntagResource({ ctx, path, query }) {
    const names = query.getAll("tagKeys");
    if (names.length === 0) throw new AppError("invalid", "tagKeys: name the tags to take away.");
    const { retag } = await taggedBy(ctx, path.ResourceArn ?? "");
    await retag((tags) => Object.fromEntries(Object.entries(tags).filter(([name]) => !names.includes(name))));
    return null;
  },
} satisfies Partial<Operations>;

function refuseReserved(tags: Tags): void {
  const reserved = Object.keys(tags).find((name) => /^aws:/i.test(name));
  if (reserved)
    throw new AppError("invalid", `tags: names that begin with “aws:” are reserved, and so is ${reserved}.`);
}
