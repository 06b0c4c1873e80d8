import { eq } from "drizzle-orm";
import { auditEntry } from "@/db/schema";
import { expect, test } from "@/server/testing/test";
import { downloadFailures } from "./download-failures";
import { importText } from "./testing/imported-list";

test("[SEC-1] [SEC-3] who may only look takes no failed rows away; who did stands in the audit log", async ({
  ctx,
}) => {
  const { importId: id } = await importText(ctx, "email\nnobody\n");

  await expect(downloadFailures({ ...ctx, projectRole: "viewer" }, { id })).rejects.toMatchObject({
    code: "forbidden",
  });
  await downloadFailures({ ...ctx, projectRole: "marketer" }, { id });

  const log = await ctx.db.select().from(auditEntry).where(eq(auditEntry.subjectId, id));
  const downloads = log.filter(({ action }) => action === "import.download-failures");
  expect(downloads).toMatchObject([{ actorName: "Ada", after: { rows: 1 } }]);
});
