import type { AlarmFamily, AlarmKey, AlarmLevel } from "@/lib/relationship-quality";
import type { AlarmOutcome, AlarmState } from "@/lib/tenant/enums";

/** An alarm with what came later: the exhibitor's next decision at its main show. */
export interface AlarmWithOutcome {
  readonly id: string;
  readonly exhibitorId: string;
  readonly reason: AlarmKey;
  readonly family: AlarmFamily;
  readonly level: AlarmLevel;
  readonly state: AlarmState;
  readonly outcome: AlarmOutcome | null;
  readonly beganOn: Date;
  readonly raisedOn: Date;
  readonly closedOn: Date | null;
  readonly heldOut: boolean;
  /** Somebody marked a step as done or ended it with something done. */
  readonly acted: boolean;
  /** What it decided at the next edition of its main show; null while that is open, or where there is no such edition. */
  readonly rebooked: boolean | null;
  readonly decidedOn: Date | null;
}
