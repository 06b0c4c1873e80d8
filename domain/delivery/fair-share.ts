/** How many lanes one of `owners` may hold: rounded up, so that no lane is nobody's. */
export function fairShare(lanes: number, owners: number): number {
  return Math.ceil(lanes / Math.max(1, owners));
}
