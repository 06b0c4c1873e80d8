import DKIM from "nodemailer/lib/dkim";

export interface SigningKey {
  domain: string;
  selector: string;
  privateKey: string;
}

/** RFC 8058 wants both headers of one-click unsubscribing signed; RFC 6376 names the others. */
const SIGNED = [
  "From:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:Content-Transfer-Encoding",
  "List-Unsubscribe:List-Unsubscribe-Post:List-Id:Feedback-ID",
].join(":");

/** Those that Amazon SES writes anew. */
export const REWRITTEN_BY_SES = "message-id:date";

/** A whole mail with its signature before it. `skipped`: headers that somebody writes anew on the way, with colons between. */
export async function signMail(raw: Buffer, key: SigningKey, skipped = ""): Promise<Buffer> {
  const dkim = new DKIM({
    domainName: key.domain,
    keySelector: key.selector,
    privateKey: key.privateKey,
    headerFieldNames: SIGNED,
    skipFields: skipped,
  });
  const pieces: Buffer[] = [];
  for await (const piece of dkim.sign(raw)) pieces.push(piece);
  return Buffer.concat(pieces);
}
