import { AddIdentity, addIdentity } from "@/server/identities/add-identity";
import { CheckIdentity, checkIdentity } from "@/server/identities/check-identity";
import { ByLink, confirmIdentity, readLink } from "@/server/identities/confirm-identity";
import { listIdentities } from "@/server/identities/list-identities";
import { RemoveIdentity, removeIdentity } from "@/server/identities/remove-identity";
import { SendLink, sendLink } from "@/server/identities/send-link";
import { SetSigning, setSigning } from "@/server/identities/set-signing";
import { accountProcedure, projectProcedure, router, visitorProcedure } from "../init";

export const identitiesRouter = router({
  list: projectProcedure.query(({ ctx }) => listIdentities(ctx)),
  add: projectProcedure.input(AddIdentity).mutation(({ ctx, input }) => addIdentity(ctx, input)),
  sendLink: projectProcedure.input(SendLink).mutation(({ ctx, input }) => sendLink(ctx, input)),
  check: accountProcedure.input(CheckIdentity).mutation(({ ctx, input }) => checkIdentity(ctx, input)),
  setSigning: accountProcedure.input(SetSigning).mutation(({ ctx, input }) => setSigning(ctx, input)),
  remove: accountProcedure.input(RemoveIdentity).mutation(({ ctx, input }) => removeIdentity(ctx, input)),
  link: visitorProcedure.input(ByLink).query(({ ctx, input }) => readLink(ctx, input)),
  confirm: visitorProcedure.input(ByLink).mutation(({ ctx, input }) => confirmIdentity(ctx, input)),
});
