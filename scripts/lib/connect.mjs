import { PlainError } from "./plain.mjs";

/** Connects a pg client; a failure says which server, database and role were meant, without the password. */
export async function connectOrExplain(client) {
  try {
    await client.connect();
  } catch (error) {
    throw new PlainError(`The database at ${client.host}:${client.port} (${client.database}, as ${client.user}) cannot be reached: ${error.message || error.code}`);
  }
}
