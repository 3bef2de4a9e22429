import type { CampaignNaming, CampaignStatus } from "@/lib/tenant/enums";
import type { AudienceCount } from "./audience/types";
import type { RoundCount } from "./messages/types";
import type { Audience, CampaignTexts, ResponseTarget } from "./schema";

/** A form by its name; the bank's are named in the reader's language. */
export interface NamedForm {
  readonly key: string | null;
  readonly title: string;
}

/** A campaign as the list shows it. */
export interface CampaignRow {
  readonly id: string;
  readonly title: string;
  readonly status: CampaignStatus;
  readonly editionLabel: string;
  readonly form: NamedForm;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly invited: number;
  readonly answered: number;
}

/** A campaign whole, as its pages read it. */
export interface CampaignDetail {
  readonly id: string;
  readonly title: string;
  readonly status: CampaignStatus;
  readonly naming: CampaignNaming;
  readonly editionId: string;
  readonly editionLabel: string;
  readonly showId: string;
  readonly formVersionId: string;
  readonly form: NamedForm;
  readonly formVersion: number;
  readonly audience: Audience;
  readonly texts: CampaignTexts;
  readonly reminders: readonly number[];
  readonly targets: readonly ResponseTarget[];
  readonly senderName: string | null;
  readonly replyTo: string | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly memberName: string;
  readonly version: string;
}

/** A published form version that a campaign can ask. */
export interface FormChoice {
  readonly id: string;
  readonly version: number;
  readonly form: NamedForm;
}

export interface CampaignChoices {
  readonly editions: readonly { readonly id: string; readonly label: string }[];
  readonly forms: readonly FormChoice[];
}

export const CAMPAIGN_STATUSES = ["draft", "scheduled", "running", "closed", "cancelled"] as const satisfies readonly CampaignStatus[];
export const NAMINGS = ["named", "anonymous", "choice"] as const satisfies readonly CampaignNaming[];

/** How many letters still wait, in all rounds. */
export function waitingIn(rounds: readonly RoundCount[]): number {
  return rounds.reduce((sum, { states }) => sum + states.planned + states.to_copy, 0);
}

/** What starting would do, in numbers; without quiet hours. */
export function startInNumbers(count: AudienceCount, reminders: number, ratePerMinute: number) {
  const letters = count.byReach.email;
  return { asked: count.asked, letters, byHand: count.asked - letters, minutes: Math.ceil(letters / ratePerMinute), reminders };
}
