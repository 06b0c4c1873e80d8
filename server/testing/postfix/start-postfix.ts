import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listenForSignIns } from "./sign-ins";

const NOBODY = 65_534;

/** What each port of it offers, in the words of master.cf. */
const manners = {
  /** Everything, and sign-in once the connection is encrypted. */
  full: "-o smtpd_tls_security_level=may -o smtpd_sasl_auth_enable=yes -o smtpd_tls_auth_only=yes",
  /** Encrypted from the start. */
  encrypted: "-o smtpd_tls_wrappermode=yes -o smtpd_sasl_auth_enable=yes",
  /** No extension that our client makes use of. */
  bare: "-o smtpd_discard_ehlo_keywords=pipelining,8bitmime,smtputf8,size,starttls",
  /** Hangs up on who sends too much. */
  impatient: "-o smtpd_client_message_rate_limit=3 -o smtpd_error_sleep_time=0",
};
export type Manner = keyof typeof manners;

/**
 * A Postfix of one's own: its own configuration, queue, mailbox and ports, all below one folder. Its parts run as the
 * user postfix, its mailbox belongs to nobody, and nothing leaves it: what it takes lies in the mailbox.
 */
export async function startPostfix() {
  const home = mkdtempSync(join(tmpdir(), "waymark-postfix-"));
  chmodSync(home, 0o755);
  const folder = (name: string) => join(home, name);
  for (const name of ["etc", "queue", "data", "mail"]) mkdirSync(folder(name));
  chownSync(folder("data"), Number(execFileSync("id", ["-u", "postfix"])), 0);
  chownSync(folder("mail"), NOBODY, NOBODY);
  makeCertificate(folder("data/own.pem"));
  const signIns = await listenForSignIns(folder("data/sign-in"));
  const ports = await freePorts();
  writeFileSync(folder("etc/main.cf"), mainCf(home));
  writeFileSync(folder("etc/master.cf"), masterCf(ports));
  const control = (verb: string) =>
    execFileSync("/usr/sbin/postfix", ["-c", folder("etc"), verb], { stdio: "ignore" }); // it would keep a pipe of ours open for as long as it runs
  control("start");

  return {
    ports,
    /** The mails that lie in its mailbox, as they were stored. */
    mails: () => mailsIn(folder("mail/inbox/new")),
    /** What it says of what it did. */
    log: () => readFileSync(folder("data/mail.log"), "utf8"),
    async stop() {
      control("stop");
      await signIns.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function mailsIn(folder: string): Buffer[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(join(folder, name))) : [];
}

function makeCertificate(file: string): void {
  const how = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost";
  execFileSync("openssl", [...how.split(" "), "-keyout", file, "-out", `${file}.crt`], { stdio: "pipe" });
  writeFileSync(file, readFileSync(file, "utf8") + readFileSync(`${file}.crt`, "utf8"));
}

async function freePorts(): Promise<Record<Manner, number>> {
  const names = Object.keys(manners) as Manner[]; // the keys of a constant
  const servers = names.map(() => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.once("listening", resolve))));
  const ports = servers.map((server) => {
    const address = server.address();
    return address && typeof address === "object" ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return Object.fromEntries(names.map((name, at) => [name, ports[at]])) as Record<Manner, number>;
}

const mainCf = (home: string) => `
compatibility_level = 3.6
queue_directory = ${home}/queue
data_directory = ${home}/data
maillog_file = ${home}/data/mail.log
maillog_file_prefixes = ${home}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
smtpd_peername_lookup = no
myhostname = postfix.test
mydestination =
mynetworks =
alias_maps =
local_recipient_maps =
alias_database =
virtual_mailbox_domains = example.com, xn--bcher-kva.example
virtual_mailbox_base = ${home}/mail
virtual_mailbox_maps = static:inbox/
virtual_uid_maps = static:${NOBODY}
virtual_gid_maps = static:${NOBODY}
virtual_mailbox_limit = 0
message_size_limit = 200000
smtpd_recipient_restrictions = check_recipient_access inline:{ {gone@example.com = 550 5.1.1 Nobody of this name}, {busy@example.com = 451 4.3.0 Try again} }, permit
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_tls_chain_files = ${home}/data/own.pem
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${home}/data/sign-in
`;

const masterCf = (ports: Record<Manner, number>) => `
${Object.entries(manners)
  .map(([manner, options]) => `127.0.0.1:${ports[manner as Manner]} inet n - n - - smtpd ${options}`)
  .join("\n")}
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
flush unix n - n 1000? 0 flush
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
proxymap unix - - n - - proxymap
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
`;
