import { z } from "zod";
import { Id } from "@/domain/shared/id";
import { checkLinks } from "@/server/content-lint/check-links";
import { lintCampaign } from "@/server/content-lint/lint-campaign";
import { sendingRate } from "@/server/forecasts/sending-rate";
import { projectProcedure, router } from "../init";

const ById = z.object({ id: Id });

/** What a campaign's review tells beside its problems. */
export const forecastsRouter = router({
  lint: projectProcedure.input(ById).query(({ ctx, input }) => lintCampaign(ctx, input)),
  links: projectProcedure.input(ById).query(({ ctx, input }) => checkLinks(ctx, input)),
  rate: projectProcedure.query(({ ctx }) => sendingRate(ctx)),
});
