import type { RouterOutputs } from "../trpc";

export type SettingsProject = RouterOutputs["projects"]["get"];

export interface SettingsFormProps {
  project: SettingsProject;
  mayChange: boolean;
}
