import type { Database } from "@/db/client";
import type { ProviderRow } from "@/db/schema";
import { AppError } from "@/server/errors";
import { openProvider } from "@/server/providers";
import type { Provider } from "@/server/providers/provider";
import { ProviderUnreadable } from "@/server/providers/unreadable";

/** Opens a provider for whoever asked, and says what to do where that cannot be done. */
export function openForPerson(row: ProviderRow, db: Database): Provider {
  try {
    return openProvider(row, db);
  } catch (error) {
    if (!(error instanceof ProviderUnreadable)) throw error;
    throw new AppError("conflict", `“${row.name}” cannot be used. ${error.message}`);
  }
}
