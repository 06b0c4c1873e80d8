const COHORTS = 100;

/** END-11: 0–99, about 1 % each, the same for life; independent of the lane. FNV-1a over project and id. */
export function cohortOf(projectId: string, endpointId: string): number {
  let hash = hashed(hashed(hashed(0x811c9dc5, projectId), "/"), endpointId);
  hash ^= hash >>> 15; // the last characters reach all bits
  hash = Math.imul(hash, 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) % COHORTS;
}

function hashed(seed: number, text: string): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
