import { z } from "zod";
import { Id } from "@/domain/shared/id";
import { CreateTemplate, createTemplate } from "@/server/templates/create-template";
import { DeleteTemplates, deleteTemplate, deleteTemplates } from "@/server/templates/delete-template";
import { duplicateTemplate } from "@/server/templates/duplicate-template";
import { exportTemplate } from "@/server/templates/export-template";
import { FindPreviewPeople, findPreviewPeople } from "@/server/templates/find-preview-people";
import { GetTemplate, getTemplate } from "@/server/templates/get-template";
import { ImportTemplate, importTemplate } from "@/server/templates/import-template";
import { ListTemplates, listTemplates } from "@/server/templates/list-templates";
import { ListVariables, listVariables } from "@/server/templates/list-variables";
import { MakeVersionActive, makeVersionActive } from "@/server/templates/make-version-active";
import { PreviewTemplate, previewTemplate } from "@/server/templates/preview-template";
import { RenameTemplate, renameTemplate } from "@/server/templates/rename-template";
import { SaveVersion, saveVersion } from "@/server/templates/save-version";
import { TagTemplate, tagTemplate } from "@/server/templates/tag-template";
import { UpdateVersion, updateVersion } from "@/server/templates/update-version";
import { SendTest, sendTest } from "@/server/test-sends/send-test";
import { accountProcedure, projectProcedure, router } from "../init";

const ById = z.object({ id: Id });

/** preview changes nothing; it is a mutation because a mail does not fit into a URL. */
export const templatesRouter = router({
  list: accountProcedure.input(ListTemplates).query(({ ctx, input }) => listTemplates(ctx, input)),
  get: accountProcedure.input(GetTemplate).query(({ ctx, input }) => getTemplate(ctx, input)),
  preview: accountProcedure.input(PreviewTemplate).mutation(({ ctx, input }) => previewTemplate(ctx, input)),
  variables: accountProcedure.input(ListVariables).query(({ ctx, input }) => listVariables(ctx, input)),
  exportFile: accountProcedure.input(ById).query(({ ctx, input }) => exportTemplate(ctx, input)),
  importFile: accountProcedure.input(ImportTemplate).mutation(({ ctx, input }) => importTemplate(ctx, input)),
  people: projectProcedure.input(FindPreviewPeople).query(({ ctx, input }) => findPreviewPeople(ctx, input)),
  sendTest: projectProcedure.input(SendTest).mutation(({ ctx, input }) => sendTest(ctx, input)),
  create: accountProcedure.input(CreateTemplate).mutation(({ ctx, input }) => createTemplate(ctx, input)),
  saveVersion: accountProcedure.input(SaveVersion).mutation(({ ctx, input }) => saveVersion(ctx, input)),
  updateVersion: accountProcedure
    .input(UpdateVersion)
    .mutation(({ ctx, input }) => updateVersion(ctx, input)),
  makeActive: accountProcedure
    .input(MakeVersionActive)
    .mutation(({ ctx, input }) => makeVersionActive(ctx, input)),
  rename: accountProcedure.input(RenameTemplate).mutation(({ ctx, input }) => renameTemplate(ctx, input)),
  duplicate: accountProcedure.input(ById).mutation(({ ctx, input }) => duplicateTemplate(ctx, input)),
  tag: accountProcedure.input(TagTemplate).mutation(({ ctx, input }) => tagTemplate(ctx, input)),
  deleteMany: accountProcedure
    .input(DeleteTemplates)
    .mutation(({ ctx, input }) => deleteTemplates(ctx, input)),
  delete: accountProcedure.input(ById).mutation(({ ctx, input }) => deleteTemplate(ctx, input)),
});
