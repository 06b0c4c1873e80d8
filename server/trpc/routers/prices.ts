import { getPrices } from "@/server/prices/get-prices";
import { SetPrice, setPrice } from "@/server/prices/set-price";
import { projectProcedure, router } from "../init";

export const pricesRouter = router({
  get: projectProcedure.query(({ ctx }) => getPrices(ctx)),
  set: projectProcedure.input(SetPrice).mutation(({ ctx, input }) => setPrice(ctx, input)),
});
