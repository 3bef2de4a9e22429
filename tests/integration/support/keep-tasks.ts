import { sendNoticeLetters } from "@/lib/notices/letters/work";
import { keepTasks, listDue } from "@/lib/tasks/due";
import { closeConnections } from "@/lib/tenant/close-connections";
import { allOrganizers } from "@/lib/tenant/found";

// A worker of its own that reminds and sends, so that a test can kill it: node --import tsx … ORGANIZER MOMENT MILLISECONDS-AHEAD
const [, , wanted, moment, ahead] = process.argv;
const organizerId = (await allOrganizers()).find((id) => id === wanted);
if (!organizerId || moment === undefined) throw new Error("No such organizer.");
const begun = Date.now();
const clock = () => new Date(new Date(moment).getTime() + Number(ahead ?? 0) + (Date.now() - begun));
await keepTasks(organizerId, clock());
await sendNoticeLetters(organizerId, listDue, clock);
await closeConnections();
