import { dbNoun } from "./db";
import { projectsNoun } from "./projects";

/** One line a noun. */
export const nouns = [projectsNoun, dbNoun];
