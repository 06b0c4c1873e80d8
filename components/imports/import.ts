import type { RouterOutputs } from "../trpc";

export type Import = RouterOutputs["imports"]["get"];

export type Preview = RouterOutputs["imports"]["preview"];
