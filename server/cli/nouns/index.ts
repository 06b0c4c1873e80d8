import { dbNoun } from "./db";
import { endpointsNoun } from "./endpoints";
import { eventsNoun } from "./events";
import { importNoun } from "./import";
import { keysNoun } from "./keys";
import { membersNoun } from "./members";
import { messagesNoun } from "./messages";
import { projectsNoun } from "./projects";
import { segmentsNoun } from "./segments";

/** One line a noun. */
export const nouns = [
  projectsNoun,
  endpointsNoun,
  segmentsNoun,
  importNoun,
  keysNoun,
  membersNoun,
  messagesNoun,
  eventsNoun,
  dbNoun,
];
