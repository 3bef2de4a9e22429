import type { AlarmFamily } from "../alarms/types";
import type { Channel } from "../evidence/channels";
import type { Construct } from "../instrument/constructs";
import type { LoyaltyType } from "../loyalty/loyalty-type";
import type { StageOrUnknown } from "../stages/types";
import type { TrustProcess } from "./trust-processes";

/** What a row of the playbook answers to. */
export type Occasion =
  | { readonly kind: "weak"; readonly construct: Construct }
  | { readonly kind: "stage"; readonly stage: StageOrUnknown }
  | { readonly kind: "alarm"; readonly family: AlarmFamily }
  | { readonly kind: "loyalty"; readonly type: LoyaltyType }
  | { readonly kind: "first_edition" }
  | { readonly kind: "borrowed_credit" }
  | { readonly kind: "leans_on_person" }
  | { readonly kind: "wants_closer" }
  | { readonly kind: "too_close" }
  | { readonly kind: "not_measured" };

/** What would show that an action did its work: a channel of evidence, an answer to an item, or a booking on record. */
export type Sign = { readonly by: "channel"; readonly channel: Channel } | { readonly by: "item"; readonly item: string } | { readonly by: "record"; readonly record: "booking" | "two_way_contact" | "second_tie" | "referral" };

export interface Play {
  /** Also the key of its words in ADVICE_MESSAGES. */
  readonly id: string;
  readonly when: Occasion;
  /** The attitudes it should move; empty where it only finds something out. */
  readonly moves: readonly Construct[];
  readonly process: TrustProcess | null;
  readonly shownBy: Sign;
  /** 1 cannot wait, 2 this month, 3 when there is time. */
  readonly urgency: 1 | 2 | 3;
  readonly source: string;
}

const channel = (name: Channel): Sign => ({ by: "channel", channel: name });
const item = (id: string): Sign => ({ by: "item", item: id });
const ASSUMED = "the action is our assumption";

/** One table: occasion, action, what it should move, how one would see it, and where it comes from. Each row is a suggestion to be tested, not a finding. */
export const PLAYBOOK: readonly Play[] = [
  // A weak sub-dimension
  { id: "grant_request", when: { kind: "weak", construct: "TOG" }, moves: ["TOG"], process: "intention", shownBy: channel("request"), urgency: 2, source: `course deck 000 (willingness to meet special requests); ${ASSUMED}` },
  { id: "share_unasked", when: { kind: "weak", construct: "TOG" }, moves: ["TOG"], process: "intention", shownBy: channel("favours"), urgency: 3, source: `course deck 000 (confidential information, help unasked); ${ASSUMED}` },
  { id: "settle_promises", when: { kind: "weak", construct: "TOI" }, moves: ["TOI"], process: "prediction", shownBy: channel("promise"), urgency: 1, source: `course deck 000 (prediction from past delivery) and 002 (broken promises lead to complaints); ${ASSUMED}` },
  { id: "prove_figures", when: { kind: "weak", construct: "TOI" }, moves: ["TOI"], process: "prediction", shownBy: item("TOI2"), urgency: 3, source: `course deck 000 (integrity); ${ASSUMED}` },
  { id: "answer_in_time", when: { kind: "weak", construct: "TOC" }, moves: ["TOC"], process: "capability", shownBy: channel("first_answer"), urgency: 2, source: `course deck 000 (capability: delivery, staff qualification); ${ASSUMED}` },
  { id: "solve_at_first_contact", when: { kind: "weak", construct: "TOC" }, moves: ["TOC"], process: "capability", shownBy: channel("problem_solved"), urgency: 2, source: `course deck 000 (authority of staff); ${ASSUMED}` },
  { id: "show_references", when: { kind: "weak", construct: "TOC" }, moves: ["TOC"], process: "transfer", shownBy: item("TOC3"), urgency: 3, source: `course deck 000 (trust passed on by other customers, with their consent); ${ASSUMED}` },
  { id: "equip_contact", when: { kind: "weak", construct: "TST" }, moves: ["TST"], process: "capability", shownBy: item("TST3"), urgency: 2, source: `course deck 000 (skill and authority of staff); ${ASSUMED}` },
  { id: "repair_weakest_level", when: { kind: "weak", construct: "SAT" }, moves: ["SAT"], process: null, shownBy: channel("pulse"), urgency: 2, source: `course deck 001 (five levels of drivers), 002 (value of the core service); ${ASSUMED}` },
  { id: "confirm_outcome", when: { kind: "weak", construct: "SAT" }, moves: ["SAT", "TOI"], process: "prediction", shownBy: channel("complaint"), urgency: 1, source: `course deck 002 (prevent deterioration); ${ASSUMED}` },
  { id: "review_years", when: { kind: "weak", construct: "SAC" }, moves: ["SAC"], process: null, shownBy: item("SAC1"), urgency: 2, source: `course deck 000 (trust carries single satisfaction into lasting satisfaction); ${ASSUMED}` },
  { id: "welcome_on_site", when: { kind: "weak", construct: "EMO" }, moves: ["EMO"], process: null, shownBy: channel("mood"), urgency: 2, source: `course deck 000 (emotion at each stage, personal service) and 001 (a card, a moment of truth); ${ASSUMED}` },
  { id: "make_it_theirs", when: { kind: "weak", construct: "AFF" }, moves: ["AFF"], process: null, shownBy: channel("disclosure"), urgency: 2, source: `course deck 000 (attachment needs input of both sides) and 001 ("my" provider); ${ASSUMED}` },
  { id: "call_by_name", when: { kind: "weak", construct: "AFF" }, moves: ["AFF"], process: null, shownBy: item("BEN2"), urgency: 3, source: `course deck 001 (staff who know the name); ${ASSUMED}` },
  { id: "meet_in_person", when: { kind: "weak", construct: "FRI" }, moves: ["FRI"], process: null, shownBy: channel("two_way"), urgency: 3, source: `course deck 000 (friendship: useful, sociable, reciprocal); ${ASSUMED}` },
  { id: "ask_and_report_back", when: { kind: "weak", construct: "COM" }, moves: ["COM"], process: "intention", shownBy: channel("two_way"), urgency: 2, source: `course deck 001 (when talk stops, the relationship decays); ${ASSUMED}` },

  // The stage
  { id: "first_question", when: { kind: "stage", stage: "not_enough_evidence" }, moves: [], process: null, shownBy: { by: "record", record: "two_way_contact" }, urgency: 3, source: ASSUMED },
  { id: "open_a_conversation", when: { kind: "stage", stage: "discovery" }, moves: ["COM"], process: "transfer", shownBy: { by: "record", record: "two_way_contact" }, urgency: 3, source: `Dwyer, Schurr & Oh 1987 (phases), course deck 000 (references); ${ASSUMED}` },
  { id: "small_sure_promises", when: { kind: "stage", stage: "exploration" }, moves: ["TOI", "SAT"], process: "prediction", shownBy: channel("promise"), urgency: 2, source: `course deck 002 (early relationships are fragile), 003 (explicit and implied promises); ${ASSUMED}` },
  { id: "widen_ties", when: { kind: "stage", stage: "expansion" }, moves: ["FRI", "AFF"], process: null, shownBy: { by: "record", record: "second_tie" }, urgency: 3, source: `course deck 001 (ties belong to the team, two or more); ${ASSUMED}` },
  { id: "invest_together", when: { kind: "stage", stage: "commitment" }, moves: ["AFF"], process: null, shownBy: channel("disclosure"), urgency: 3, source: `course deck 000 (both sides invest, both expect to go on); ${ASSUMED}` },
  { id: "exit_interview", when: { kind: "stage", stage: "dissolution" }, moves: [], process: null, shownBy: { by: "record", record: "two_way_contact" }, urgency: 1, source: `course deck 002 (leaving when its benefit exceeds its cost); ${ASSUMED}` },
  { id: "onboard_first_timer", when: { kind: "first_edition" }, moves: ["SAT", "TOC"], process: "capability", shownBy: channel("first_answer"), urgency: 1, source: `course deck 002 (first buyers: the relationship is fragile); ${ASSUMED}` },

  // The alarms
  { id: "call_and_ask", when: { kind: "alarm", family: "estrangement" }, moves: ["COM", "FRI"], process: null, shownBy: channel("two_way"), urgency: 1, source: `course deck 001 (one-way notices are decay), 002 (prevent estrangement); ${ASSUMED}` },
  { id: "own_and_repair", when: { kind: "alarm", family: "deterioration" }, moves: ["TOI", "SAT"], process: "prediction", shownBy: channel("complaint"), urgency: 1, source: `course deck 002 (prevent deterioration), 001 (recovery); ${ASSUMED}` },
  { id: "review_goals_not_price", when: { kind: "alarm", family: "external" }, moves: ["AFF", "SAC"], process: "calculation", shownBy: item("VAL3"), urgency: 1, source: `course decks 002 (outside challenge) and 000 (discount rewards are easily copied); ${ASSUMED}` },

  // The kind of loyalty
  { id: "thank_and_ask_referral", when: { kind: "loyalty", type: "true" }, moves: ["AFF"], process: "transfer", shownBy: { by: "record", record: "referral" }, urgency: 3, source: `Dick & Basu 1994 (types); course deck 001 (referrals); ${ASSUMED}` },
  { id: "remove_obstacle", when: { kind: "loyalty", type: "latent" }, moves: [], process: null, shownBy: { by: "record", record: "booking" }, urgency: 2, source: `Dick & Basu 1994 (types); ${ASSUMED}` },
  { id: "earn_beyond_cost", when: { kind: "loyalty", type: "captive" }, moves: ["AFF", "TOG"], process: "intention", shownBy: item("AFF1"), urgency: 2, source: `Fullerton 2011 (continuance negative on advocacy), course deck 001 (locked-in relationship); ${ASSUMED}` },
  { id: "give_a_reason", when: { kind: "loyalty", type: "habit" }, moves: ["AFF", "EMO"], process: null, shownBy: item("AFF2"), urgency: 3, source: `Dick & Basu 1994 (types), course deck 000 (adviser role: goals and review); ${ASSUMED}` },
  { id: "ask_why_they_stay", when: { kind: "loyalty", type: "spurious" }, moves: [], process: null, shownBy: item("CON3"), urgency: 3, source: ASSUMED },
  { id: "decide_whether_to_invest", when: { kind: "loyalty", type: "none" }, moves: ["SAT"], process: null, shownBy: item("SAT1"), urgency: 3, source: `Dick & Basu 1994 (types), course deck 001 (get and give on both sides); ${ASSUMED}` },

  // What else stands out
  { id: "repay_credit", when: { kind: "borrowed_credit" }, moves: ["TOC", "SAT"], process: "capability", shownBy: channel("problem_solved"), urgency: 2, source: `course deck 000 (a trusted firm is judged better than its service); ${ASSUMED}` },
  { id: "second_tie", when: { kind: "leans_on_person" }, moves: ["TOG", "TOC"], process: "transfer", shownBy: { by: "record", record: "second_tie" }, urgency: 2, source: `course decks 000 (staff and organisation trust) and 001 (knowledge leaves with staff); ${ASSUMED}` },
  { id: "come_closer", when: { kind: "wants_closer" }, moves: ["FRI", "COM"], process: null, shownBy: item("CLO1"), urgency: 3, source: `course deck 001 (closeness gap); ${ASSUMED}` },
  { id: "give_room", when: { kind: "too_close" }, moves: ["FRI"], process: null, shownBy: item("CLO1"), urgency: 3, source: `course deck 001 (closeness gap); ${ASSUMED}` },
  { id: "ask_named_answer", when: { kind: "not_measured" }, moves: [], process: null, shownBy: channel("survey"), urgency: 3, source: ASSUMED },
];
