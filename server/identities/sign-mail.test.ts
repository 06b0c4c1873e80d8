import { dkimVerify } from "mailauth";
import { newId } from "@/db/id";
import { startDns } from "@/server/testing/dns/start-dns";
import { expect, test } from "@/server/testing/test";
import { addIdentity } from "./add-identity";
import { checkIdentity } from "./check-identity";
import { openDns } from "./dns";
import { listIdentities } from "./list-identities";
import { setSigning } from "./set-signing";
import { sendOneRaw } from "./testing/send-one-raw";

test("[EML-2] mail of a verified domain leaves with a signature that others can check against its record", async ({
  ctx,
}) => {
  const server = await startDns();
  const domain = `${newId()}.example`;
  const from = { name: "Grüße", address: `news@mail.${domain}` };
  expect(await sendOneRaw(ctx.db, from)).not.toMatch(/^DKIM-Signature/im);

  const { id } = await addIdentity(ctx, { name: domain });
  const found = (await listIdentities(ctx)).find((one) => one.id === id);
  for (const { name, value } of found?.records ?? []) server.set(name, value);
  const dns = openDns(server.servers);
  await checkIdentity(ctx, { id }, dns);

  const raw = await sendOneRaw(ctx.db, from);
  const resolver = async (name: string) => ((await dns.texts(name)) ?? []).map((text) => [text]);
  const { results } = await dkimVerify(Buffer.from(raw, "latin1"), { resolver });
  expect(results).toMatchObject([{ signingDomain: domain, status: { result: "pass", aligned: domain } }]);
  const [, names = ""] = /;\s*h=([^;]*);/.exec(raw) ?? [];
  const signed = names.replace(/\s+/g, "").toLowerCase().split(":");
  expect(signed).toEqual(
    expect.arrayContaining([
      "from",
      "list-unsubscribe",
      "list-unsubscribe-post",
      "feedback-id",
      "message-id",
    ]),
  );

  await setSigning(ctx, { id, signs: false });
  expect(await sendOneRaw(ctx.db, from)).not.toMatch(/^DKIM-Signature/im);
  await server.stop();
});

test("a mail from another domain is not signed", async ({ ctx }) => {
  const raw = await sendOneRaw(ctx.db, { name: "", address: `news@${newId()}.example` });
  expect(raw).not.toMatch(/^DKIM-Signature/im);
});
