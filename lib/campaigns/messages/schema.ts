import { z } from "zod";

import { choice, id } from "@/lib/format/input";

export const messageId = z.object({ id });

/** What a person can say of a letter: of an unclear one that it arrived or shall go again, of a sent one that it came back, of one to copy that it was sent, or not after all. */
export const MESSAGE_ACTS = ["arrived", "again", "bounced", "sent", "unsent"] as const;
export const messageAct = z.object({ id, act: choice(MESSAGE_ACTS) });
export type MessageAct = (typeof MESSAGE_ACTS)[number];
