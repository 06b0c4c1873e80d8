import type { RouterOutputs } from "../trpc";

export type Catalogue = RouterOutputs["attributes"]["list"];
export type Attribute = Catalogue["names"][number];
