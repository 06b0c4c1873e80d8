import { dbNoun } from "./db";
import { keysNoun } from "./keys";
import { messagesNoun } from "./messages";
import { projectsNoun } from "./projects";

/** One line a noun. */
export const nouns = [projectsNoun, keysNoun, messagesNoun, dbNoun];
