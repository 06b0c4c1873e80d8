import { resolve } from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(1).max(65_535).default(3000);
const onOff = z.enum(["on", "off"]);
const blankIsUnset = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema.optional());

const Environment = z
  .object({
    PORT: z.preprocess(blankIsUnset, port),
    WAYMARK_PUBLIC_URL: optional(z.url()),
    WAYMARK_DATA_DIR: z.preprocess(blankIsUnset, z.string().default("./data")),
    DATABASE_URL: optional(z.url()),
    WAYMARK_SECRET: optional(z.string().min(32, "must have at least 32 characters")),
    WAYMARK_ADMIN_EMAIL: optional(z.email()),
    WAYMARK_ADMIN_PASSWORD: optional(z.string().min(10, "must have at least 10 characters")),
    WAYMARK_SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
    WAYMARK_ENGINE: z.preprocess(blankIsUnset, onOff.default("on")),
    WAYMARK_ENGINE_TOKEN: optional(z.string().min(16, "must have at least 16 characters")),
    WAYMARK_DNS: optional(
      z
        .string()
        .regex(/^[\da-f.:[\]]+(,[\da-f.:[\]]+)*$/i, "must be addresses of name servers, with commas between"),
    ),
    WAYMARK_EVENT_DAYS: z.preprocess(blankIsUnset, z.coerce.number().int().min(2).max(36_500).default(400)),
    WAYMARK_IMPORT_UNPACKED_GB: z.preprocess(
      blankIsUnset,
      z.coerce.number().positive().max(1_000).default(20),
    ),
    WAYMARK_BUCKET_FILES: z.preprocess(
      blankIsUnset,
      z.coerce.number().int().min(1).max(1_000_000).default(10_000),
    ),
    WAYMARK_TEST_CLOCK: z.preprocess(blankIsUnset, onOff.default("off")),
  })
  .superRefine((given, faults) => {
    const { WAYMARK_ADMIN_EMAIL: email, WAYMARK_ADMIN_PASSWORD: password } = given;
    if ((email === undefined) === (password === undefined)) return;
    const [missing, there] = email ? ["PASSWORD", "EMAIL"] : ["EMAIL", "PASSWORD"];
    const message = `must be set too, where WAYMARK_ADMIN_${there} is: one without the other makes no owner`;
    faults.addIssue({ code: "custom", path: [`WAYMARK_ADMIN_${missing}`], message });
  });

/** Reads the environment once more; every name in it is described in docs/configuration.md. Throws one error that names each wrong variable. */
export function readEnv(source: NodeJS.ProcessEnv = process.env) {
  const parsed = Environment.safeParse(source);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not usable.\n  ${faults.join("\n  ")}`);
  }
  const given = parsed.data;
  return {
    dev: source.NODE_ENV === "development",
    port: given.PORT,
    publicUrl: (given.WAYMARK_PUBLIC_URL ?? `http://localhost:${given.PORT}`).replace(/\/+$/, ""),
    dataDir: resolve(given.WAYMARK_DATA_DIR),
    databaseUrl: given.DATABASE_URL,
    secret: given.WAYMARK_SECRET,
    admin:
      given.WAYMARK_ADMIN_EMAIL && given.WAYMARK_ADMIN_PASSWORD
        ? { email: given.WAYMARK_ADMIN_EMAIL, password: given.WAYMARK_ADMIN_PASSWORD }
        : null,
    smtpUrl: given.WAYMARK_SMTP_URL,
    engineOn: given.WAYMARK_ENGINE === "on",
    engineToken: given.WAYMARK_ENGINE_TOKEN,
    dnsServers: given.WAYMARK_DNS?.split(",") ?? [],
    eventDays: given.WAYMARK_EVENT_DAYS,
    importUnpackedGb: given.WAYMARK_IMPORT_UNPACKED_GB,
    bucketFiles: given.WAYMARK_BUCKET_FILES,
    testClockOn: given.WAYMARK_TEST_CLOCK === "on",
  };
}

export type Env = ReturnType<typeof readEnv>;
