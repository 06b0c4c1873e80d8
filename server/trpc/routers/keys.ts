import { CreateKey, createKey } from "@/server/access/keys/create-key";
import { KeyScope } from "@/server/access/keys/key-scope";
import { listKeys } from "@/server/access/keys/list-keys";
import { RevokeKey, revokeKey } from "@/server/access/keys/revoke-key";
import { RotateKey, rotateKey } from "@/server/access/keys/rotate-key";
import { accountProcedure, router } from "../init";

/** A key's scope is a project or the account, so the verbs open the project themselves. */
export const keysRouter = router({
  list: accountProcedure.input(KeyScope).query(({ ctx, input }) => listKeys(ctx, input)),
  create: accountProcedure.input(CreateKey).mutation(({ ctx, input }) => createKey(ctx, input)),
  rotate: accountProcedure.input(RotateKey).mutation(({ ctx, input }) => rotateKey(ctx, input)),
  revoke: accountProcedure.input(RevokeKey).mutation(({ ctx, input }) => revokeKey(ctx, input)),
});
