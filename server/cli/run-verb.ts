import { connect } from "@/db/client";
import { now, syncClock } from "@/server/clock";
import { joinInstallation } from "@/server/launcher/join-installation";
import type { Run } from "./noun";

/** Opens the installation, beside a running console or alone, acts, and prints the answer. */
export const runVerb: Run = async (verb, given, json) => {
  const input = verb.input.parse(given);
  const installation = await joinInstallation((line) => console.error(line));
  try {
    const db = connect(installation.databaseUrl, { max: 2, rawMax: 2, name: "waymark-cli" });
    try {
      await syncClock(db);
      const { json: value, text } = await verb.act({ db, actor: { kind: "cli" }, now }, input);
      console.log(json ? JSON.stringify(value) : text);
    } finally {
      await db.close();
    }
  } finally {
    await installation.stop();
  }
};
