import { defineConfig } from "drizzle-kit";

/** `npm run db:generate` compares db/schema with the migrations; it needs no database. */
export default defineConfig({
  dialect: "postgresql",
  casing: "snake_case",
  schema: "./db/schema/index.ts",
  out: "./db/migrations",
});
