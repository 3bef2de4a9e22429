import { z } from "zod";

import { choice, id, pickedId } from "@/lib/format/input";
import { RELATIONS } from "../beside/types";

export const linkInput = z.object({ exhibitorId: id, otherId: pickedId, relation: choice(RELATIONS) });
export type LinkInput = z.output<typeof linkInput>;

export const unlinkInput = z.object({ exhibitorId: id, linkId: id });
