import { CampaignResults, campaignResults } from "@/server/results/campaign-results";
import { CompareTreatments, compareTreatments } from "@/server/results/compare-treatments";
import { HoursOfDay, hoursOfDay } from "@/server/results/hours-of-day";
import { LinkClicks, linkClicks } from "@/server/results/link-clicks";
import { projectProcedure, router } from "../init";

export const resultsRouter = router({
  figures: projectProcedure.input(CampaignResults).query(({ ctx, input }) => campaignResults(ctx, input)),
  links: projectProcedure.input(LinkClicks).query(({ ctx, input }) => linkClicks(ctx, input)),
  hours: projectProcedure.input(HoursOfDay).query(({ ctx, input }) => hoursOfDay(ctx, input)),
  comparison: projectProcedure
    .input(CompareTreatments)
    .query(({ ctx, input }) => compareTreatments(ctx, input)),
});
