import { StringDecoder } from "node:string_decoder";

export interface Reply {
  status: number;
  /** As the server wrote it; the lines of a longer one are joined by line breaks. */
  text: string;
}

/** What a server said that is no reply of SMTP. */
export class NoReply extends Error {
  constructor(readonly said: string) {
    super("The server does not speak SMTP");
    this.name = "NoReply";
  }
}

/** RFC 5321 allows 512 bytes a line; a reply of all extensions there are has not a hundred of them. */
const LONGEST = 64 * 1024;

const replyLine = /^([2-5]\d\d)(?:([ -])|$)/;

/** Puts replies together out of whatever pieces the network brings. */
export class ReplyReader {
  private readonly decoder = new StringDecoder("utf8");
  private unread = "";
  private lines: string[] = [];
  private length = 0;

  /** Whether a reply has begun and not ended. */
  get isWithin(): boolean {
    return this.unread !== "" || this.lines.length > 0;
  }

  /** The replies that `chunk` completes. Throws NoReply. */
  read(chunk: Buffer): Reply[] {
    const text = this.unread + this.decoder.write(chunk);
    const replies: Reply[] = [];
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      const isReturn = end > start && text.charCodeAt(end - 1) === RETURN;
      const reply = this.takeLine(text.slice(start, isReturn ? end - 1 : end));
      if (reply) replies.push(reply);
      start = end + 1;
    }
    this.unread = text.slice(start);
    if (this.length + this.unread.length > LONGEST) throw new NoReply(this.unread.slice(0, 200));
    return replies;
  }

  private takeLine(line: string): Reply | null {
    const parts = replyLine.exec(line);
    if (!parts) throw new NoReply(line.slice(0, 200));
    this.lines.push(line);
    this.length += line.length;
    if (parts[2] === "-") return null;
    const text = this.lines.length === 1 ? line : this.lines.join("\n");
    this.lines = [];
    this.length = 0;
    return { status: Number(parts[1]), text };
  }
}

const RETURN = 13;
