import { z } from "zod";

/** What a page asks while it is seen: the record it is about, the list it shows, the record whose form is open. */
export const pulseInput = z.object({
  record: z.uuid().nullable().catch(null),
  list: z.enum(["exhibitors", "interactions", "promises", "requests", "complaints", "tasks", "notices"]).nullable().catch(null),
  editing: z.uuid().nullable().catch(null),
});
export type PulseInput = z.output<typeof pulseInput>;
