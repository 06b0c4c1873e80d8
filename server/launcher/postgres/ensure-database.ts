import postgres from "postgres";
import { DATABASE, type Folder, urlOf } from "./folder";

/** Proves that the server is ours, by its password, and that it has our database. */
export async function ensureDatabase(folder: Folder) {
  const admin = postgres(urlOf(folder, "postgres"), { max: 1, connect_timeout: 15, onnotice: () => {} });
  try {
    const [found] = await admin`select 1 from pg_database where datname = ${DATABASE}`;
    if (!found) await admin.unsafe(`create database ${DATABASE}`);
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error;
    if (error.code === "28P01")
      throw new Error(`The password in ${folder.dir}/password is not the database's`);
    throw new Error(`The database in ${folder.dir} refuses to work: ${error.message}`, { cause: error });
  } finally {
    await admin.end({ timeout: 5 });
  }
}
