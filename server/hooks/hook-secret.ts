import { seal, unseal } from "@/server/access/secrets";

const PURPOSE = "hook-secret";

export const sealHookSecret = (secret: string): string => seal(secret, PURPOSE);
export const openHookSecret = (sealed: string): string => unseal(sealed, PURPOSE);
