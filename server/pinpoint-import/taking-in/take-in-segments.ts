import { z } from "zod";
import { SavedSegment } from "@/domain/pinpoint-import/account";
import { inOrder } from "@/domain/pinpoint-import/segment-order";
import type { Context } from "@/server/context";
import { segmentsOperations } from "@/server/rest/segments/routes";
import type { Folder } from "../folder";
import { callOf } from "./call-of";
import type { Ledger } from "./ledger";

/** Dynamic segments; the imported ones are there by now. */
export async function takeInSegments({ ctx, region, once }: Ledger<Context>, folder: Folder): Promise<void> {
  const all = (await folder.read(`apps/${ctx.projectId}/segments.json`, z.array(SavedSegment))) ?? [];
  for (const segment of inOrder(all.filter(({ SegmentType }) => SegmentType === "DIMENSIONAL")))
    await once({ what: "segment", id: segment.Id, name: segment.Name }, (inner) =>
      segmentsOperations.CreateSegment(
        callOf({ ctx: inner, region, body: segment, movesIn: { id: segment.Id } }),
      ),
    );
}
