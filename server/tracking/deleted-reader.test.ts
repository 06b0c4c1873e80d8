import { importText } from "@/server/imports/testing/imported-list";
import { deletePerson } from "@/server/people/delete-person";
import { readSubscription } from "./read-subscription";
import { recordComplaint } from "./record-complaint";
import { test as base, expect } from "./testing/tracked-mail";
import { tokensOf } from "./token";
import { subscribeAgain, unsubscribe } from "./unsubscribe";

/** The mail went to Ada@example.com; since then she was deleted. */
const test = base.extend<{ comesAgain: () => Promise<unknown> }>({
  comesAgain: async ({ ctx, visit: { message } }, use) => {
    const { recipientId, lane } = message;
    await ctx.db.raw`
      update message set address = 'Ada@example.com' where recipient_id = ${recipientId} and lane = ${lane}`;
    await deletePerson(ctx, { id: recipientId });
    await use(async () => {
      await importText(ctx, "email,plan\nada@example.com,pro\n");
      const [again] = await ctx.db.raw`
        select opt_out from endpoint where project_id = ${ctx.projectId} and address_key = 'ada@example.com'`;
      return again?.opt_out;
    });
  },
});

test("[END-8] whoever unsubscribes after they were deleted is opted out when a file brings them again", async ({
  db,
  visit,
  comesAgain,
}) => {
  const token = tokensOf(visit.message)("unsubscribe");
  expect(await readSubscription({ db }, { token })).toMatchObject({
    address: "A••@e••.com",
    unsubscribed: false,
  });

  await unsubscribe(db, visit, "one-click");

  expect(await readSubscription({ db }, { token })).toMatchObject({ unsubscribed: true });
  expect(await comesAgain()).toBe("ALL");
});

test("[END-8] and is not when they have changed their mind on that page", async ({
  db,
  visit,
  comesAgain,
}) => {
  await unsubscribe(db, visit, "page");
  await subscribeAgain(db, visit);

  expect(await comesAgain()).toBe("NONE");
});

test("[EML-16] whoever calls a mail spam after they were deleted is written to no more", async ({
  db,
  visit,
  comesAgain,
}) => {
  await db.raw`delete from suppression`;
  await recordComplaint(db, visit);

  expect(await db.raw`select address_key, reason from suppression`).toEqual([
    { address_key: "ada@example.com", reason: "COMPLAINT" },
  ]);
  expect(await comesAgain()).toBe("NONE"); // the list of suppressed addresses holds it back
});
