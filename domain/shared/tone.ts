/** How a status looks: a dot in one of these. `live` is `info` with a halo: something is under way at this moment. */
export type Tone = "neutral" | "info" | "live" | "good" | "warning" | "bad";
