import type { Work } from "../define-work";
import { cancelStopped } from "./cancel-stopped";
import { changeAttributes } from "./change-attributes";
import { checkSenders } from "./check-senders";
import { endTriggers } from "./end-triggers";
import { exportPeople } from "./export-people";
import { fetchObjects, fetchObjectsBeside } from "./fetch-objects";
import { finishRuns } from "./finish-runs";
import { forgetAudiences } from "./forget-audiences";
import { forgetEvents } from "./forget-events";
import { forgetExports } from "./forget-exports";
import { forgetLists } from "./forget-lists";
import { forgetUploads } from "./forget-uploads";
import { guardCampaigns } from "./guard-campaigns";
import { importPeople } from "./import-people";
import { judgeContests } from "./judge-contests";
import { openRuns } from "./open-runs";
import { partitions } from "./partitions";
import { planRuns } from "./plan-runs";
import { readBounces } from "./read-bounces";
import { startRuns } from "./start-runs";
import { sweepProjects } from "./sweep-projects";
import { takeAudiences } from "./take-audiences";

/** Everything the engine does beside handing messages over, one line a kind. Each has a loop of its own. */
export const works: Work[] = [
  openRuns,
  judgeContests,
  takeAudiences,
  startRuns,
  planRuns,
  endTriggers,
  finishRuns,
  cancelStopped,
  fetchObjects,
  fetchObjectsBeside,
  importPeople,
  exportPeople,
  changeAttributes,
  guardCampaigns,
  checkSenders,
  readBounces,
  forgetAudiences,
  forgetUploads,
  forgetExports,
  forgetLists,
  forgetEvents,
  partitions,
  sweepProjects,
];
