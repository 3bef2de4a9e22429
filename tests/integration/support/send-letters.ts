import { sendDueLetters } from "@/lib/campaigns/letters/work";
import { closeConnections } from "@/lib/tenant/close-connections";
import { allOrganizers } from "@/lib/tenant/found";

// A worker of its own that sends what is due, so that a test can kill it: node --import tsx … ORGANIZER MILLISECONDS-AHEAD
const [, , wanted, ahead] = process.argv;
const organizerId = (await allOrganizers()).find((id) => id === wanted);
if (!organizerId) throw new Error("No such organizer.");
const clock = () => new Date(Date.now() + Number(ahead ?? 0));
let sent;
do {
  sent = (await sendDueLetters(organizerId, clock)).sent;
} while (sent > 0);
await closeConnections();
