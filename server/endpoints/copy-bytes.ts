type Values = Record<string, string | number | string[]>;

const SIGNATURE = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1"); // no flags, no extension
const FIRST_BYTES = 64 * 1024;
const BYTES_A_CHARACTER = 3; // at most, in UTF-8
const EPOCH = BigInt(Date.UTC(2000, 0, 1)) * 1000n;
const JSONB_VERSION = 1;
const FIRST_PRINTED = 32;
const LAST_ASCII = 127;
const [QUOTE, COMMA, COLON, BACKSLASH] = [34, 44, 58, 92];
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [91, 93, 123, 125];

export const microseconds = (at: Date): bigint => BigInt(at.getTime()) * 1000n;

/**
 * Rows in the binary format of COPY: neither side writes or reads as text what is none, and nothing is put together out
 * of strings. A column is to have the very type that is written into it.
 */
export class CopyBytes {
  #bytes = Buffer.allocUnsafe(FIRST_BYTES);
  #at = SIGNATURE.copy(this.#bytes);

  row(columns: number): void {
    this.#room(2);
    this.#at = this.#bytes.writeInt16BE(columns, this.#at);
  }

  null(): void {
    this.#room(4);
    this.#at = this.#bytes.writeInt32BE(-1, this.#at);
  }

  text(value: string): void {
    const start = this.#begin();
    this.#letters(value);
    this.#end(start);
  }

  smallint(value: number): void {
    const start = this.#begin();
    this.#at = this.#bytes.writeInt16BE(value, start);
    this.#end(start);
  }

  /** 32 hex digits. */
  uuid(value: string): void {
    const start = this.#begin();
    this.#at += this.#bytes.write(value, start, "hex");
    this.#end(start);
  }

  /** Since 1970; see `microseconds`. */
  timestamp(value: bigint): void {
    const start = this.#begin();
    this.#at = this.#bytes.writeBigInt64BE(value - EPOCH, start);
    this.#end(start);
  }

  jsonb(values: Values): void {
    const start = this.#begin();
    this.#byte(JSONB_VERSION);
    let isFirst = true;
    for (const name in values) {
      this.#byte(isFirst ? OPEN_MAP : COMMA);
      isFirst = false;
      this.#quoted(name);
      this.#byte(COLON);
      this.#value(values[name] ?? null);
    }
    if (isFirst) this.#byte(OPEN_MAP);
    this.#byte(CLOSE_MAP);
    this.#end(start);
  }

  /** JSON that is written already. */
  json(text: string): void {
    const start = this.#begin();
    this.#byte(JSONB_VERSION);
    this.#letters(text);
    this.#end(start);
  }

  /** What another one has written, as often as it is needed. */
  again(columns: Uint8Array): void {
    this.#room(columns.length);
    this.#bytes.set(columns, this.#at);
    this.#at += columns.length;
  }

  /** Columns alone, for `again`. */
  columns(): Uint8Array {
    return this.#bytes.subarray(SIGNATURE.length, this.#at);
  }

  /** All of it, and its end. */
  whole(): Uint8Array {
    this.row(-1);
    return this.#bytes.subarray(0, this.#at);
  }

  #value(value: string | number | string[] | null): void {
    if (typeof value === "string") this.#quoted(value);
    else if (Array.isArray(value)) this.#list(value);
    else this.#letters(JSON.stringify(value));
  }

  #list(values: string[]): void {
    this.#byte(OPEN_LIST);
    for (const [at, each] of values.entries()) {
      if (at > 0) this.#byte(COMMA);
      this.#quoted(each);
    }
    this.#byte(CLOSE_LIST);
  }

  /** As JSON.stringify writes it. */
  #quoted(text: string): void {
    if (isOdd(text)) {
      this.#letters(JSON.stringify(text));
      return;
    }
    this.#byte(QUOTE);
    this.#letters(text);
    this.#byte(QUOTE);
  }

  #letters(text: string): void {
    this.#room(text.length * BYTES_A_CHARACTER);
    const bytes = this.#bytes;
    let at = this.#at;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > LAST_ASCII) {
        this.#at += bytes.write(text, this.#at, "utf8");
        return;
      }
      bytes[at++] = code;
    }
    this.#at = at;
  }

  #byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#at++] = value;
  }

  /** Each value has its length before it. */
  #begin(): number {
    this.#room(4 + 16);
    this.#at += 4;
    return this.#at;
  }

  #end(start: number): void {
    this.#bytes.writeInt32BE(this.#at - start, start - 4);
  }

  #room(size: number): void {
    if (this.#at + size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#at + size));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }
}

function isOdd(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < FIRST_PRINTED || code > LAST_ASCII || code === QUOTE || code === BACKSLASH) return true;
  }
  return false;
}
