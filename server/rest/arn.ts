const NO_ACCOUNT = "000000000000"; // twelve digits, as clients expect them

/** W7. The region is the one the caller signed for: any name does. */
export const arnOf = (region: string, path: string) =>
  `arn:aws:mobiletargeting:${region}:${NO_ACCOUNT}:${path}`;
