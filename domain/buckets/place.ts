/** As every tool writes it: s3://our-people/2026/march.csv */
export function placeOf(bucket: string, key: string): string {
  return `s3://${bucket}/${key}`;
}

/** The last part of a key, which people take for the file's name. */
export function fileNameOf(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}
