"use client";

import { Alert } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import type { RouterOutputs } from "../trpc";
import { ErrorBox } from "../ui/error-box";
import { grouped } from "../ui/figures";

type Answer = RouterOutputs["channels"]["checkEmailProvider"];

/** What a look at the settings has shown. */
export function Checked({ problem, account }: Answer) {
  if (problem) {
    return (
      <div style={{ marginTop: 16 }}>
        <ErrorBox title="No mail could leave this way" error={{ message: problem }} />
      </div>
    );
  }
  return (
    <Alert
      color="teal"
      mt="md"
      role="status"
      icon={<IconCircleCheck aria-hidden />}
      title="The connection works"
    >
      {account ? (
        <SesAnswer account={account} />
      ) : (
        "The server answered and let us in. Send a test to see whether it takes mail from your sender, too."
      )}
    </Alert>
  );
}

/** EML-6, EML-17, EML-18 */
function SesAnswer({ account }: { account: NonNullable<Answer["account"]> }) {
  const { inSandbox, dailyQuota, perSecond, sentInADay, configurationSets, pool, dedicated } = account;
  const quota = dailyQuota < 0 ? "without a daily quota" : `${grouped(dailyQuota)} mails in 24 hours`;
  return (
    <>
      {inSandbox && (
        <p>
          <strong>This account is in Amazon's sandbox:</strong> it mails verified addresses only. Ask Amazon
          for production access.
        </p>
      )}
      <p>
        Amazon allows {quota} and {perSecond} a second; {grouped(sentInADay)} were sent in the last 24 hours.
      </p>
      <p>
        {configurationSets.length === 0
          ? "There are no configuration sets."
          : `Configuration sets: ${configurationSets.join(", ")}.`}
        {pool && ` Mail leaves by the pool ${pool}.`}
      </p>
      {dedicated.length > 0 && (
        <ul>
          {dedicated.map(({ ip, pool: of, warmup, percentage }) => (
            <li key={ip}>
              {ip}, pool {of}: {warmup === "DONE" ? "warm" : `${percentage} % warm`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
