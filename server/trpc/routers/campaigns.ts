import { z } from "zod";
import { Id } from "@/domain/shared/id";
import { CampaignProgress, campaignProgress } from "@/server/campaigns/campaign-progress";
import {
  GetCampaignVersion,
  getCampaignVersion,
  ListCampaignVersions,
  listCampaignVersions,
} from "@/server/campaigns/campaign-versions";
import { contestStanding } from "@/server/campaigns/contest-standing";
import { CountAudience, countAudience } from "@/server/campaigns/count-audience";
import { CountUnreached, countUnreached } from "@/server/campaigns/count-unreached";
import { CreateCampaign, createCampaign } from "@/server/campaigns/create-campaign";
import { deleteCampaign } from "@/server/campaigns/delete-campaign";
import { duplicateCampaign } from "@/server/campaigns/duplicate-campaign";
import { getCampaign } from "@/server/campaigns/get-campaign";
import { GetOwnMessage, getOwnMessage } from "@/server/campaigns/get-own-message";
import { LaunchCampaign, launchCampaign } from "@/server/campaigns/launch-campaign";
import { ListCampaigns, listCampaigns } from "@/server/campaigns/list-campaigns";
import { ListRecipients, listRecipients } from "@/server/campaigns/list-recipients";
import { ListRuns, listRuns } from "@/server/campaigns/list-runs";
import { pauseCampaign } from "@/server/campaigns/pause-campaign";
import { ResendRun, resendRun } from "@/server/campaigns/resend-run";
import { resumeCampaign } from "@/server/campaigns/resume-campaign";
import { reviewCampaign } from "@/server/campaigns/review-campaign";
import { SendToRest, sendToRest } from "@/server/campaigns/send-to-rest";
import { stopCampaign } from "@/server/campaigns/stop-campaign";
import { StopRun, stopRun } from "@/server/campaigns/stop-run";
import { UpdateCampaign, updateCampaign } from "@/server/campaigns/update-campaign";
import { WriteMessage, writeMessage } from "@/server/campaigns/write-message";
import { projectProcedure, router } from "../init";

const ById = z.object({ id: Id });

export const campaignsRouter = router({
  list: projectProcedure.input(ListCampaigns).query(({ ctx, input }) => listCampaigns(ctx, input)),
  get: projectProcedure.input(ById).query(({ ctx, input }) => getCampaign(ctx, input)),
  review: projectProcedure.input(ById).query(({ ctx, input }) => reviewCampaign(ctx, input)),
  progress: projectProcedure.input(CampaignProgress).query(({ ctx, input }) => campaignProgress(ctx, input)),
  recipients: projectProcedure.input(ListRecipients).query(({ ctx, input }) => listRecipients(ctx, input)),
  audience: projectProcedure.input(CountAudience).query(({ ctx, input }) => countAudience(ctx, input)),
  runs: projectProcedure.input(ListRuns).query(({ ctx, input }) => listRuns(ctx, input)),
  versions: projectProcedure
    .input(ListCampaignVersions)
    .query(({ ctx, input }) => listCampaignVersions(ctx, input)),
  version: projectProcedure
    .input(GetCampaignVersion)
    .query(({ ctx, input }) => getCampaignVersion(ctx, input)),
  unreached: projectProcedure.input(CountUnreached).query(({ ctx, input }) => countUnreached(ctx, input)),
  resend: projectProcedure.input(ResendRun).mutation(({ ctx, input }) => resendRun(ctx, input)),
  contest: projectProcedure.input(ById).query(({ ctx, input }) => contestStanding(ctx, input)),
  sendToRest: projectProcedure.input(SendToRest).mutation(({ ctx, input }) => sendToRest(ctx, input)),
  message: projectProcedure.input(GetOwnMessage).query(({ ctx, input }) => getOwnMessage(ctx, input)),
  writeMessage: projectProcedure.input(WriteMessage).mutation(({ ctx, input }) => writeMessage(ctx, input)),
  create: projectProcedure.input(CreateCampaign).mutation(({ ctx, input }) => createCampaign(ctx, input)),
  update: projectProcedure.input(UpdateCampaign).mutation(({ ctx, input }) => updateCampaign(ctx, input)),
  launch: projectProcedure.input(LaunchCampaign).mutation(({ ctx, input }) => launchCampaign(ctx, input)),
  pause: projectProcedure.input(ById).mutation(({ ctx, input }) => pauseCampaign(ctx, input)),
  resume: projectProcedure.input(ById).mutation(({ ctx, input }) => resumeCampaign(ctx, input)),
  stop: projectProcedure.input(ById).mutation(({ ctx, input }) => stopCampaign(ctx, input)),
  stopRun: projectProcedure.input(StopRun).mutation(({ ctx, input }) => stopRun(ctx, input)),
  duplicate: projectProcedure.input(ById).mutation(({ ctx, input }) => duplicateCampaign(ctx, input)),
  delete: projectProcedure.input(ById).mutation(({ ctx, input }) => deleteCampaign(ctx, input)),
});
