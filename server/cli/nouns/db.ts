import { z } from "zod";
import { migrateDatabase } from "@/db/migrate";
import { AppError } from "@/server/errors";
import { createSampleProject } from "@/server/projects/create-sample-project";
import { defineNoun, defineVerb } from "../noun";

const Reset = z.object({ yes: z.boolean().default(false) });

export const dbNoun = defineNoun({
  name: "db",
  describe: "The database of this installation",
  verbs: [
    defineVerb({
      name: "migrate",
      describe: "Bring the database up to date, as every start does",
      input: z.object({}),
      act: async () => ({ json: { migrated: true }, text: "The database is up to date" }),
    }),
    defineVerb({
      name: "seed",
      describe: "Add the sample project, unless it is there",
      input: z.object({}),
      act: async (ctx) => {
        const { id, name } = await createSampleProject(ctx);
        return { json: { projectId: id }, text: `The sample project is ${name}: ${id}` };
      },
    }),
    defineVerb({
      name: "reset",
      describe: "Delete everything in the database and begin again",
      options: { "--yes": "do it: all projects, people, messages and members are lost" },
      input: Reset,
      act: async ({ db }, { yes }) => {
        if (!yes) {
          throw new AppError(
            "invalid",
            "This deletes every project, person and message. Add --yes to do it.",
          );
        }
        await db.raw`drop schema if exists public, drizzle cascade`;
        await db.raw`create schema public`;
        await migrateDatabase(db.url);
        return { json: { reset: true }, text: "The database is empty and up to date" };
      },
    }),
  ],
});
