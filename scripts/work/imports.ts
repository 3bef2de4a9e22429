import { goOnWithBrokenOff } from "@/lib/imports/carry-on";
import { allOrganizers } from "@/lib/tenant/found";

/** Goes on with imports whose server was killed or whose database was restarted in the middle. */
export async function goOnWithImports(): Promise<void> {
  for (const organizerId of await allOrganizers()) await goOnWithBrokenOff(organizerId);
}
