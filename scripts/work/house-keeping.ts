import { sweepDoor } from "@/lib/accounts/mutations";
import { eraseClosed } from "@/lib/tenant/found";

/** What a night does for no organizer in particular: erases those whose days of grace are over, and throws away old links, letters and sessions. */
export async function houseKeeping(now: Date): Promise<number> {
  const erased = await eraseClosed();
  await sweepDoor(now);
  return erased;
}
