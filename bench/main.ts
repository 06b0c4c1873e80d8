import { Command, Option } from "commander";
import { type SmtpHandover, smtpHandovers } from "@/domain/providers/smtp";
import { connectTo } from "@/server/testing/connect-to";
import { startWaymark } from "@/server/testing/start-waymark";
import { buildWhatIsMissing } from "../scripts/setup/build.mjs";
import { openSink } from "./open-sink";
import { owner, signIn } from "./operator";
import { readProcessorTime } from "./processor";
import { machineLoad, medians, printFigures } from "./report";
import type { Measured, Scene, Stage } from "./stage";
import { stages } from "./stages";

/** `npm run bench`: every figure is the median of several runs, beside the bare limit of the same machine in the same run. */
const flags = new Command("bench")
  .option("--people <n>", "people in the large stages", Number, 1_000_000)
  .option("--only <names>", `comma-separated, of: ${stages.map(({ name }) => name).join(", ")}`)
  .option("--runs <n>", "runs of each stage, of which the median counts", Number, 3)
  .addOption(
    new Option("--handover <how>", "who speaks SMTP for Waymark")
      .choices(smtpHandovers)
      .default("nodemailer"),
  )
  .option("--seconds <n>", "how long a steady rate is watched", Number, 30)
  .parse()
  .opts<{ people: number; only?: string; runs: number; seconds: number; handover: SmtpHandover }>();

const chosen = stages.filter(({ name }) => !flags.only || flags.only.split(",").includes(name));
const say = (line: string) => console.log(`  … ${line}`);

await buildWhatIsMissing();
console.log(machineLoad());
const sink = await openSink();
const waymark = await startWaymark({
  env: {
    WAYMARK_SMTP_URL: `${sink.url}?handover=${flags.handover}`,
    WAYMARK_ADMIN_EMAIL: owner.email,
    WAYMARK_ADMIN_PASSWORD: owner.password,
  },
});
const db = connectTo(waymark);
try {
  const operator = await signIn(waymark.url);
  const { people, seconds, handover } = flags;
  const scene = { waymark, db, sink, operator, people, seconds, handover, say };
  for (const stage of chosen) {
    const since = readProcessorTime();
    printFigures(stage.name, await measure(stage, scene), since);
  }
} finally {
  await db.close();
  await waymark.remove();
  await sink.close();
}

async function measure(stage: Stage, scene: Scene) {
  const runs: Measured[][] = [];
  for (let nth = 1; nth <= flags.runs; nth++) {
    say(`${stage.name}, run ${nth} of ${flags.runs}`);
    runs.push(await stage.run(scene));
  }
  return medians(runs);
}
