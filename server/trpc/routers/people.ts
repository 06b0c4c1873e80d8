import { countPeople } from "@/server/people/count-people";
import { CreatePerson, createPerson } from "@/server/people/create-person";
import { DeletePerson, deletePerson } from "@/server/people/delete-person";
import { exportPerson } from "@/server/people/export-person";
import { GetPerson, getPerson } from "@/server/people/get-person";
import { ListPeople, listPeople } from "@/server/people/list-people";
import { personEvents } from "@/server/people/person-events";
import { personMessages } from "@/server/people/person-messages";
import { personSegments } from "@/server/people/person-segments";
import { SavePerson, savePerson } from "@/server/people/save-person";
import { SetOptOut, setOptOut } from "@/server/people/set-opt-out";
import { projectProcedure, router } from "../init";

export const peopleRouter = router({
  list: projectProcedure.input(ListPeople).query(({ ctx, input }) => listPeople(ctx, input)),
  count: projectProcedure.query(({ ctx }) => countPeople(ctx)),
  get: projectProcedure.input(GetPerson).query(({ ctx, input }) => getPerson(ctx, input)),
  messages: projectProcedure.input(GetPerson).query(({ ctx, input }) => personMessages(ctx, input)),
  events: projectProcedure.input(GetPerson).query(({ ctx, input }) => personEvents(ctx, input)),
  segments: projectProcedure.input(GetPerson).query(({ ctx, input }) => personSegments(ctx, input)),
  create: projectProcedure.input(CreatePerson).mutation(({ ctx, input }) => createPerson(ctx, input)),
  save: projectProcedure.input(SavePerson).mutation(({ ctx, input }) => savePerson(ctx, input)),
  export: projectProcedure.input(GetPerson).mutation(({ ctx, input }) => exportPerson(ctx, input)),
  setOptOut: projectProcedure.input(SetOptOut).mutation(({ ctx, input }) => setOptOut(ctx, input)),
  delete: projectProcedure.input(DeletePerson).mutation(({ ctx, input }) => deletePerson(ctx, input)),
});
