import { randomUUID } from "node:crypto";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "@/db/migrate";
import { copyDatabase, dropDatabase } from "./copy-database";
import { startTestCluster } from "./test-cluster";

declare module "vitest" {
  export interface ProvidedContext {
    testDatabase: { adminUrl: string; template: string };
  }
}

/** Migrates one template database for the whole run, on a PostgreSQL of its own or on TEST_DATABASE_URL. */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  const { adminUrl, remove } = given ? { adminUrl: given, remove: async () => {} } : await startTestCluster();
  try {
    const template = `waymark_template_${randomUUID().slice(0, 8)}`;
    await migrateDatabase(await copyDatabase(adminUrl, template, "template0"));
    project.provide("testDatabase", { adminUrl, template });
    return async () => {
      if (given) await dropDatabase(adminUrl, template);
      await remove();
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
