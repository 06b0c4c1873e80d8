// postgres.js 3.4.9 ends the whole process when a connection is lost inside a transaction, and lets what is left of the
// transaction run on whatever connection comes next (porsager/postgres #1066, #1154, #1208). One that is lost while it asks for the
// types of arrays is an unhandled rejection. A COPY that the database refuses after its last row never ends. Until a release mends
// that, we do.
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { giveUp } from "./say.mjs";

const MENDED = "/* mended by Waymark */";

/** @type {Record<string, [string, string][]>} */
const mends = {
  "connection.js": [
    [
      `    const x = socket.write(chunk, fn)
    nextWriteTimer !== null && clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    return x`,
      `    ${MENDED}
    const bytes = chunk
    nextWriteTimer !== null && clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    if (socket) return socket.write(bytes, typeof fn === 'function' ? fn : undefined)
    error(Errors.connection('CONNECTION_CLOSED', options, socket))
    return false`,
    ],
    [
      `    clearImmediate(nextWriteTimer)
    socket.removeListener('data', data)
    socket.removeListener('connect', connected)
    idleTimer.cancel()`,
      `    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    socket.removeListener('data', data)
    socket.removeListener('connect', connected)
    idleTimer.cancel()`,
    ],
    [
      "        return fetchArrayTypes()",
      "        return fetchArrayTypes().catch(() => (needsTypes = true)) // whatever waits is told by the connection's end",
    ],
    [
      `    query && queryError(query, err)
    initial && (queryError(initial, err), initial = null)`,
      `    query && queryError(query, err)
    final && (final(err), final = null) // a copy whose rows were all sent and then refused: whoever waits for its end is told
    initial && (queryError(initial, err), initial = null)`,
    ],
  ],
  "index.js": [
    [
      `        new Promise((_, reject) => connection.onclose = reject)
      ])`,
      `        new Promise((_, reject) => connection.onclose = e => reject(lost = e)) ${MENDED}
      ])`,
    ],
    [
      `        q.catch(e => uncaughtError || (uncaughtError = e))
        c.queue === full`,
      `        q.catch(e => uncaughtError || (uncaughtError = e))
        if (lost) return q.reject(lost)
        c.queue === full`,
    ],
    [
      `    let savepoints = 0
      , connection
      , prepare = null`,
      `    let savepoints = 0
      , connection
      , lost = null
      , prepare = null`,
    ],
  ],
};

/** Mends the installed postgres.js, in the form for `import` and in that for `require`. */
export function mendPostgres() {
  for (const folder of ["src", "cjs/src"]) {
    for (const [file, edits] of Object.entries(mends)) {
      mend(fileURLToPath(new URL(`../../node_modules/postgres/${folder}/${file}`, import.meta.url)), edits);
    }
  }
}

function mend(/** @type {string} */ path, /** @type {[string, string][]} */ edits) {
  if (!existsSync(path)) return;
  const source = readFileSync(path, "utf8");
  const mended = withEdits(source, edits);
  if (mended === null) giveUp(`${path} is not the postgres.js we know how to mend (3.4.9).`);
  if (mended === source) return;
  writeFileSync(`${path}.mended`, mended);
  renameSync(`${path}.mended`, path); // never half written, and a hard-linked copy elsewhere stays as it is
}

/**
 * The source with every edit in it, some of which an earlier Waymark may have made; null where there is no place for one.
 * @param {string} source
 * @param {[string, string][]} edits what is found, and what is better
 */
export function withEdits(source, edits) {
  let mended = source;
  for (const [found, better] of edits) {
    if (mended.includes(better)) continue;
    if (!mended.includes(found)) return null;
    mended = mended.replace(found, () => better);
  }
  return mended;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) mendPostgres();
