/** Where a file came from that nobody uploaded. */
export interface ImportSource {
  bucketImportId: string;
  place: string; // s3://our-people/2026/march.csv
}
