import { connect } from "@/db/client";
import { makeFactories } from "@/db/factories";
import { expect, test } from "@/server/testing/test";
import { createTestDatabase } from "@/server/testing/test-database";
import { createTemplate } from "./create-template";
import { duplicateTemplate } from "./duplicate-template";

test("[TPL-19] [QTA-15] an account holds 20,000 templates and not one more", async ({ account }) => {
  const { url, drop } = await createTestDatabase();
  const db = connect(url);
  const { id: actorId } = await makeFactories(db).user({ role: "owner" });
  const full = { ...account, db, actor: { ...account.actor, id: actorId } } as typeof account;
  const content = { subject: "Hello", html: "", text: "" };
  const { id } = await createTemplate(full, { name: "First", content });
  await db.raw`
    insert into template (id, name) select gen_random_uuid(), 'Other ' || nth from generate_series(1, 19998) nth`;

  await createTemplate(full, { name: "Last", content });
  await expect(createTemplate(full, { name: "Too many", content })).rejects.toThrow(
    "at most 20,000 templates",
  );
  await expect(duplicateTemplate(full, { id })).rejects.toMatchObject({ code: "conflict" });
  await db.close();
  await drop();
});
