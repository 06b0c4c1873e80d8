import type { RouterOutputs } from "../trpc";

export type EmailChannel = RouterOutputs["channels"]["email"];

export interface ChannelFormProps {
  projectId: string;
  channel: EmailChannel;
  mayChange: boolean;
}
