import {
  type DedicatedIp,
  GetAccountCommand,
  GetConfigurationSetCommand,
  GetDedicatedIpsCommand,
  ListConfigurationSetsCommand,
  type SESv2Client,
} from "@aws-sdk/client-sesv2";
import type { SesAccount } from "@/domain/providers/ses";
import type { SesFailure } from "@/domain/providers/ses-answer";
import { openClient, type SesRoute, sesFailureOf } from "./client";

const PATIENCE_MS = 10_000;

/** What SES says of the account behind a key, or why it does not. Sends nothing to anybody. */
export async function askAccount(route: SesRoute): Promise<SesAccount | { failure: SesFailure }> {
  const client = openClient({ ...route, answerMs: route.answerMs ?? PATIENCE_MS });
  try {
    return await ask(client, route.settings.configurationSet);
  } catch (error) {
    return { failure: sesFailureOf(error) };
  } finally {
    client.destroy();
  }
}

async function ask(client: SESv2Client, configurationSet: string): Promise<SesAccount> {
  const account = await client.send(new GetAccountCommand({}));
  if (account.SendingEnabled === false) throw new Error("Sending is switched off for this account.");
  const [sets, pool, dedicated] = await Promise.all([
    client.send(new ListConfigurationSetsCommand({ PageSize: 100 })),
    poolOf(client, configurationSet),
    dedicatedIps(client),
  ]);
  const { Max24HourSend = 0, MaxSendRate = 0, SentLast24Hours = 0 } = account.SendQuota ?? {};
  return {
    inSandbox: account.ProductionAccessEnabled !== true,
    dailyQuota: Max24HourSend,
    perSecond: MaxSendRate,
    sentInADay: SentLast24Hours,
    configurationSets: sets.ConfigurationSets ?? [],
    pool,
    dedicated,
  };
}

async function poolOf(client: SESv2Client, name: string): Promise<string | null> {
  if (name === "") return null;
  const set = await client.send(new GetConfigurationSetCommand({ ConfigurationSetName: name }));
  return set.DeliveryOptions?.SendingPoolName ?? null;
}

/** Not every key may ask for them, and not every region has them. */
async function dedicatedIps(client: SESv2Client) {
  try {
    const { DedicatedIps = [] } = await client.send(new GetDedicatedIpsCommand({ PageSize: 100 }));
    return DedicatedIps.map(shown);
  } catch (error) {
    const { status } = sesFailureOf(error);
    if (status >= 400 && status < 500) return [];
    throw error;
  }
}

function shown({ Ip = "", PoolName = "", WarmupStatus, WarmupPercentage = 0 }: DedicatedIp) {
  return { ip: Ip, pool: PoolName, warmup: WarmupStatus ?? "", percentage: WarmupPercentage };
}
