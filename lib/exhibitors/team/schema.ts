import { z } from "zod";

import { choice, id, pickedId } from "@/lib/format/input";

export const teamInput = z.object({ exhibitorId: id, memberId: pickedId, inTeam: choice(["yes", "no"]) });
