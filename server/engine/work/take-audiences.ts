import { defineWork } from "../define-work";
import { audiencesWanted, takeAudience } from "../planning/take-audience";

/** As many as a small machine has cores; runs to everyone wait for none of them. */
const AT_ONCE = 2;

/** Writes down whom each new run to a segment is for, before it is planned. What is cut short is taken anew by the next engine. */
export const takeAudiences = defineWork("take-audiences", "runs", async ({ db, sql, ending, ring }) => {
  const wanted = await audiencesWanted(sql);
  let done = 0;
  const takeNext = async () => {
    for (let run = wanted.shift(); run && !ending.aborted; run = wanted.shift()) {
      if (!(await takeAudience(db, run))) continue;
      done += 1;
      ring();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeNext));
  return { done };
});
