export function say(/** @type {string} */ line) {
  console.log(`  ${line}`);
}

/** Ends the program with a message a person can act on. */
export function giveUp(/** @type {string} */ message) {
  console.error(`\n  ${message}\n`);
  process.exit(1);
}
