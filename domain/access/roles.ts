export const accountRoles = ["owner", "admin", "marketer"] as const;
export type AccountRole = (typeof accountRoles)[number];

export const projectRoles = ["admin", "marketer", "viewer"] as const;
export type ProjectRole = (typeof projectRoles)[number];
