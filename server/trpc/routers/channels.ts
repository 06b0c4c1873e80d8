import { z } from "zod";
import { checkEmailProvider } from "@/server/channels/check-email-provider";
import { EmailProviderInput } from "@/server/channels/email-provider-input";
import { getEmailChannel } from "@/server/channels/get-email-channel";
import { SendTestEmail, sendTestEmail } from "@/server/channels/send-test-email";
import { setEmailProvider } from "@/server/channels/set-email-provider";
import { SetEmailSender, setEmailSender } from "@/server/channels/set-email-sender";
import { SetEmailSending, setEmailSending } from "@/server/channels/set-email-sending";
import { SetSenderRule, setSenderRule } from "@/server/channels/set-sender-rule";
import { projectProcedure, router } from "../init";

const Choice = z.object({ choice: EmailProviderInput });

export const channelsRouter = router({
  email: projectProcedure.query(({ ctx }) => getEmailChannel(ctx)),
  setEmailSending: projectProcedure
    .input(SetEmailSending)
    .mutation(({ ctx, input }) => setEmailSending(ctx, input)),
  setEmailSender: projectProcedure
    .input(SetEmailSender)
    .mutation(({ ctx, input }) => setEmailSender(ctx, input)),
  setSenderRule: projectProcedure
    .input(SetSenderRule)
    .mutation(({ ctx, input }) => setSenderRule(ctx, input)),
  setEmailProvider: projectProcedure.input(Choice).mutation(({ ctx, input }) => setEmailProvider(ctx, input)),
  checkEmailProvider: projectProcedure
    .input(Choice)
    .mutation(({ ctx, input }) => checkEmailProvider(ctx, input)),
  sendTestEmail: projectProcedure
    .input(SendTestEmail)
    .mutation(({ ctx, input }) => sendTestEmail(ctx, input)),
});
