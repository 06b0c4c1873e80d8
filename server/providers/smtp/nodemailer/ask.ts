import type SMTPConnection from "nodemailer/lib/smtp-connection";

type Done<T> = (error?: Error | null, result?: T) => void;

/** One call of nodemailer as a promise. A connection that ends without calling back, as it may, rejects too. */
export function ask<T = void>(
  connection: SMTPConnection,
  begin: (done: Done<T>) => void,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const done: Done<T> = (error, result) => {
      connection.off("end", ended);
      connection.off("error", reject);
      if (error) reject(error);
      else resolve(result);
    };
    const ended = () => setImmediate(done, closed()); // the reason, where there is one, comes just after
    connection.once("end", ended);
    connection.once("error", reject);
    begin(done);
  });
}

function closed(): Error {
  return Object.assign(new Error("The connection was closed"), { code: "ECONNECTION" });
}
