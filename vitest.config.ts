import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)) };

/** `unit` needs nothing but Node; `integration` runs on a PostgreSQL of its own; `deep` is what takes minutes. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{bench,clients,components,domain,scripts}/**/*.test.ts"],
          exclude: ["**/*.deep.test.ts", "**/*.server.test.ts", "**/node_modules/**"],
          testTimeout: 20_000, // a busy machine
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: ["server/**/*.test.ts", "db/**/*.test.ts", "clients/**/*.server.test.ts"],
          exclude: ["**/*.deep.test.ts"],
          globalSetup: "server/testing/global-setup.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve: { alias },
        test: {
          name: "deep",
          include: ["{domain,server}/**/*.deep.test.ts"],
          globalSetup: "server/testing/global-setup.ts",
          testTimeout: 1_800_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
