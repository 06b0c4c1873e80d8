import postgres from "postgres";

/** Makes database `name` out of another one, in milliseconds, and returns its URL. */
export async function copyDatabase(adminUrl: string, name: string, template: string) {
  await asAdmin(adminUrl, `create database ${name} template ${template}`);
  const url = new URL(adminUrl);
  url.pathname = name;
  return url.href;
}

export async function dropDatabase(adminUrl: string, name: string) {
  await asAdmin(adminUrl, `drop database if exists ${name} with (force)`);
}

async function asAdmin(adminUrl: string, statement: string) {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await admin.unsafe(statement);
  } finally {
    await admin.end({ timeout: 5 });
  }
}
