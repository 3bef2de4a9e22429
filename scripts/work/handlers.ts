import type { JobHandler } from "@/lib/jobs/work";
import { BOARD_LETTERS, workOnBoardLetters } from "@/lib/explore/boards/letters";
import { TEST_LETTERS, workOnTestLetters } from "@/lib/campaigns/letters/test-letter";
import { CAMPAIGN_LETTERS, workOnCampaignLetters } from "@/lib/campaigns/letters/work";
import { workOnDrivers } from "@/lib/drivers/work";
import { LIST_CHANGE, workOnChange } from "@/lib/lists/changes/work";
import { DEMO_WORLD } from "@/lib/organizers/mutations";
import { workBacktest } from "@/lib/predictions/work";
import { workOnNoticeLetters } from "@/lib/notices/letters/work";
import { NOTICE_LETTERS } from "@/lib/notices/mutations";
import { workOnReliability } from "@/lib/reliability/work";
import { listDue } from "@/lib/tasks/due";
import { workAtNight } from "./nights";

/** Who does which kind of job. A kind without a handler fails, and says so. */
export const HANDLERS: Readonly<Record<string, JobHandler>> = {
  nightly: workAtNight,
  // a world to invent is loaded where somebody asks for one
  [DEMO_WORLD]: async (context) => (await import("./demo-world")).workOnDemoWorld(context),
  drivers: workOnDrivers,
  backtest: workBacktest,
  reliability: workOnReliability,
  [LIST_CHANGE]: workOnChange,
  [BOARD_LETTERS]: workOnBoardLetters,
  [CAMPAIGN_LETTERS]: workOnCampaignLetters,
  [NOTICE_LETTERS]: workOnNoticeLetters(listDue),
  [TEST_LETTERS]: workOnTestLetters,
};
