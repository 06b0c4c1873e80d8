/** How many modules dependency-cruiser says it has read, 0 when it does not say. */
export function modulesCruised(output) {
  return Number(/(\d+) modules, \d+ dependencies/.exec(output)?.[1] ?? 0);
}
