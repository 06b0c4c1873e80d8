import { AcceptInvitation, acceptInvitation } from "@/server/access/team/accept-invitation";
import { ChangeRole, changeRole } from "@/server/access/team/change-role";
import { InviteMember, inviteMember } from "@/server/access/team/invite-member";
import { listInvitations } from "@/server/access/team/list-invitations";
import { listMembers } from "@/server/access/team/list-members";
import { OfferNewPassword, offerNewPassword } from "@/server/access/team/offer-new-password";
import { RemoveMember, removeMember } from "@/server/access/team/remove-member";
import { RevokeInvitation, revokeInvitation } from "@/server/access/team/revoke-invitation";
import { SetProjectRole, setProjectRole } from "@/server/access/team/set-project-role";
import { accountProcedure, projectProcedure, router, visitorProcedure } from "../init";

export const teamRouter = router({
  members: accountProcedure.query(({ ctx }) => listMembers(ctx)),
  invitations: accountProcedure.query(({ ctx }) => listInvitations(ctx)),
  invite: accountProcedure.input(InviteMember).mutation(({ ctx, input }) => inviteMember(ctx, input)),
  revokeInvitation: accountProcedure
    .input(RevokeInvitation)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input)),
  acceptInvitation: visitorProcedure
    .input(AcceptInvitation)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
  offerNewPassword: accountProcedure
    .input(OfferNewPassword)
    .mutation(({ ctx, input }) => offerNewPassword(ctx, input)),
  changeRole: accountProcedure.input(ChangeRole).mutation(({ ctx, input }) => changeRole(ctx, input)),
  setProjectRole: projectProcedure
    .input(SetProjectRole)
    .mutation(({ ctx, input }) => setProjectRole(ctx, input)),
  remove: accountProcedure.input(RemoveMember).mutation(({ ctx, input }) => removeMember(ctx, input)),
});
