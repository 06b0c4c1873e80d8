import { SetBounceAddress, setBounceAddress } from "@/server/channels/set-bounce-address";
import { SetSendingLimits, setSendingLimits } from "@/server/channels/set-sending-limits";
import { getDeliverability } from "@/server/deliverability/get-deliverability";
import { SetGuards, setGuards } from "@/server/deliverability/set-guards";
import { AddHook, addHook } from "@/server/feedback/add-hook";
import { listHooks } from "@/server/feedback/list-hooks";
import { CheckMailbox, checkMailbox } from "@/server/feedback/mailbox/check-mailbox";
import { getMailbox } from "@/server/feedback/mailbox/get-mailbox";
import { forgetMailbox, SaveMailbox, saveMailbox } from "@/server/feedback/mailbox/save-mailbox";
import { RemoveHook, removeHook } from "@/server/feedback/remove-hook";
import { projectProcedure, router } from "../init";

export const feedbackRouter = router({
  hooks: projectProcedure.query(({ ctx }) => listHooks(ctx)),
  addHook: projectProcedure.input(AddHook).mutation(({ ctx, input }) => addHook(ctx, input)),
  removeHook: projectProcedure.input(RemoveHook).mutation(({ ctx, input }) => removeHook(ctx, input)),
  mailbox: projectProcedure.query(({ ctx }) => getMailbox(ctx)),
  checkMailbox: projectProcedure.input(CheckMailbox).mutation(({ ctx, input }) => checkMailbox(ctx, input)),
  saveMailbox: projectProcedure.input(SaveMailbox).mutation(({ ctx, input }) => saveMailbox(ctx, input)),
  forgetMailbox: projectProcedure.mutation(({ ctx }) => forgetMailbox(ctx)),
  deliverability: projectProcedure.query(({ ctx }) => getDeliverability(ctx)),
  setGuards: projectProcedure.input(SetGuards).mutation(({ ctx, input }) => setGuards(ctx, input)),
  setLimits: projectProcedure
    .input(SetSendingLimits)
    .mutation(({ ctx, input }) => setSendingLimits(ctx, input)),
  setBounceAddress: projectProcedure
    .input(SetBounceAddress)
    .mutation(({ ctx, input }) => setBounceAddress(ctx, input)),
});
