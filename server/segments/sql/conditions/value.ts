import { lookOf } from "@/domain/segments/looks";
import { lookSql } from "../looks";
import { sourceOf } from "../source";
import type { ConditionSql } from "./define";

export const value: ConditionSql<"value"> = ({ subject, test }, { now }) =>
  lookSql(lookOf(test, now), sourceOf(subject));
