/** What was planned less what has come to an end, of tallies called t: no message is counted. The measures name the rows in the key; a run's pace, thousands of them, is not read. */
export const waitingSum = `coalesce(sum(case when t.measure = 'planned' then t.count else -t.count end), 0)`;
export const waitingRows = `t.measure in ('planned', 'accepted', 'failed', 'unknown', 'skipped', 'canceled')`;
