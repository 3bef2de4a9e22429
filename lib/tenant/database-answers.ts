import { connections } from "@/lib/db/client";

/** Whether the database answers at all; asks nothing of any organizer. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await connections().doorPool.query("SELECT 1");
    return true;
  } catch {
    return false;
  }
}
