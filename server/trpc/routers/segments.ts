import { CopySegment, copySegment } from "@/server/segments/copy-segment";
import { CountCriteria, countCriteria } from "@/server/segments/count-criteria";
import { CreateSegment, createSegment } from "@/server/segments/create-segment";
import { DeleteSegment, deleteSegment } from "@/server/segments/delete-segment";
import { EventProperties, eventProperties } from "@/server/segments/event-properties";
import { ExplainPerson, explainPerson } from "@/server/segments/explain-person";
import { ExportFile, exportFile } from "@/server/segments/export-file";
import { GetList, getList } from "@/server/segments/get-list";
import { GetSegment, getSegment } from "@/server/segments/get-segment";
import { ImportFile, importFile } from "@/server/segments/import-file";
import { ListMembers, listMembers } from "@/server/segments/list-members";
import { ListSegments, listSegments } from "@/server/segments/list-segments";
import { ListVersions, listVersions } from "@/server/segments/list-versions";
import { ReachCriteria, reachCriteria } from "@/server/segments/reach-criteria";
import { RenameSegment, renameSegment } from "@/server/segments/rename-segment";
import { RestoreVersion, restoreVersion } from "@/server/segments/restore-version";
import { SampleCriteria, sampleCriteria } from "@/server/segments/sample-criteria";
import { SaveSegment, saveSegment } from "@/server/segments/save-segment";
import { SegmentUses, segmentUses } from "@/server/segments/segment-uses";
import { SuggestValues, suggestValues } from "@/server/segments/suggest-values";
import { vocabulary } from "@/server/segments/vocabulary";
import { projectProcedure, router } from "../init";

/** count, reach, sample and explain change nothing; they are mutations because criteria do not fit into a URL. */
export const segmentsRouter = router({
  list: projectProcedure.input(ListSegments).query(({ ctx, input }) => listSegments(ctx, input)),
  get: projectProcedure.input(GetSegment).query(({ ctx, input }) => getSegment(ctx, input)),
  importedList: projectProcedure.input(GetList).query(({ ctx, input }) => getList(ctx, input)),
  members: projectProcedure.input(ListMembers).query(({ ctx, input }) => listMembers(ctx, input)),
  versions: projectProcedure.input(ListVersions).query(({ ctx, input }) => listVersions(ctx, input)),
  uses: projectProcedure.input(SegmentUses).query(({ ctx, input }) => segmentUses(ctx, input)),
  vocabulary: projectProcedure.query(({ ctx }) => vocabulary(ctx)),
  eventProperties: projectProcedure
    .input(EventProperties)
    .query(({ ctx, input }) => eventProperties(ctx, input)),
  suggestValues: projectProcedure.input(SuggestValues).query(({ ctx, input }) => suggestValues(ctx, input)),
  count: projectProcedure.input(CountCriteria).mutation(({ ctx, input }) => countCriteria(ctx, input)),
  reach: projectProcedure.input(ReachCriteria).mutation(({ ctx, input }) => reachCriteria(ctx, input)),
  sample: projectProcedure.input(SampleCriteria).mutation(({ ctx, input }) => sampleCriteria(ctx, input)),
  explain: projectProcedure.input(ExplainPerson).mutation(({ ctx, input }) => explainPerson(ctx, input)),
  exportFile: projectProcedure.input(ExportFile).query(({ ctx, input }) => exportFile(ctx, input)),
  create: projectProcedure.input(CreateSegment).mutation(({ ctx, input }) => createSegment(ctx, input)),
  save: projectProcedure.input(SaveSegment).mutation(({ ctx, input }) => saveSegment(ctx, input)),
  rename: projectProcedure.input(RenameSegment).mutation(({ ctx, input }) => renameSegment(ctx, input)),
  restore: projectProcedure.input(RestoreVersion).mutation(({ ctx, input }) => restoreVersion(ctx, input)),
  copy: projectProcedure.input(CopySegment).mutation(({ ctx, input }) => copySegment(ctx, input)),
  importFile: projectProcedure.input(ImportFile).mutation(({ ctx, input }) => importFile(ctx, input)),
  delete: projectProcedure.input(DeleteSegment).mutation(({ ctx, input }) => deleteSegment(ctx, input)),
});
