import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  advise,
  ADVICE_MESSAGES,
  ADVICE_REASONS,
  CHANNELS,
  CONTACT_FUNCTIONS,
  contactCoverage,
  FILTERED_CONSTRUCTS,
  ITEM_BANK,
  NEW_FOUR_P,
  PLAYBOOK,
  RELATIONSHIP_ELEMENTS,
  STAGES,
  TRUST_FACTOR_ROWS,
  TRUST_FACTORS,
  TRUST_PROCESS_ROWS,
  TRUST_PROCESSES,
  trustTags,
} from "@/lib/relationship-quality";

const words = (text: { en: string; zh: string }) => /[a-z]/i.test(text.en) && !/[\u4e00-\u9fff]/.test(text.en) && /[\u4e00-\u9fff]/.test(text.zh);

describe("the playbook", () => {
  it("names a source, both languages and a sign for every row, and has no words without a row", () => {
    for (const play of PLAYBOOK) {
      expect(play.source.length, play.id).toBeGreaterThan(10);
      const said = ADVICE_MESSAGES[play.id];
      expect(said && words(said.action) && words(said.sign), play.id).toBe(true);
    }
    expect(Object.keys(ADVICE_MESSAGES).sort()).toEqual(PLAYBOOK.map((play) => play.id).sort());
  });

  it("shows no source that was only remembered", () => {
    for (const { source } of PLAYBOOK) expect(source).not.toMatch(/\[M\]|memory|Garbarino|Kock/);
  });

  it("looks for its sign only in channels and items that exist, and moves only attitudes that are followed", () => {
    const items = ITEM_BANK.map((item) => item.id);
    for (const { id, shownBy, moves } of PLAYBOOK) {
      if (shownBy.by === "channel") expect(CHANNELS, id).toContain(shownBy.channel);
      if (shownBy.by === "item") expect(items, id).toContain(shownBy.item);
      for (const construct of moves) expect(FILTERED_CONSTRUCTS, id).toContain(construct);
    }
  });

  it("has something to say at every stage, for every alarm and every kind of loyalty", () => {
    for (const stage of [...STAGES, "not_enough_evidence"] as const) expect(advise({ stage }).length, stage).toBeGreaterThan(0);
    for (const family of ["estrangement", "deterioration", "external"] as const) expect(advise({ alarms: [family] })[0]?.urgency, family).toBe(1);
    for (const type of ["true", "latent", "captive", "habit", "spurious", "none"] as const) expect(advise({ loyalty: type }).length, type).toBe(1);
    expect(advise({ loyalty: "borderline" })).toEqual([]);
  });

  it("never advises to raise continuity or moral attachment", () => {
    for (const { moves } of PLAYBOOK) expect(moves.filter((construct) => construct === "CON" || construct === "NOR")).toEqual([]);
  });
});

describe("advice for one exhibitor", () => {
  it("calls a score weak exactly when it is probably below the line, and never one without own evidence", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0.5, max: 25, noNaN: true }), (value, se) => {
        const scores = { TOG: { value, se } };
        const weak = (60 - value) / se;
        fc.pre(Math.abs(weak - 0.5244) > 1e-3);
        expect(advise({ scores }).length).toBe(weak > 0.5244 ? 2 : 0);
        expect(advise({ scores, notMeasured: ["TOG"] }).map((advice) => advice.id)).toEqual(["ask_named_answer"]);
      }),
    );
  });

  it("puts what cannot wait first, and gives every reason a sentence in both languages whose values are there", () => {
    const all = advise({
      scores: Object.fromEntries(FILTERED_CONSTRUCTS.map((construct) => [construct, { value: 30, se: 8 }])),
      trust: { value: 80, se: 5 },
      stage: "exploration",
      alarms: ["deterioration", "external"],
      loyalty: "habit",
      firstEdition: true,
      recordedService: 30,
      leansOnPerson: true,
      closenessGap: 3,
    });
    expect(all.map((advice) => advice.urgency)).toEqual(all.map((advice) => advice.urgency).sort());
    for (const { reason } of all) {
      const sentence = ADVICE_REASONS[reason.messageKey];
      expect(sentence && words(sentence), reason.messageKey).toBe(true);
      for (const language of ["en", "zh"] as const) {
        for (const [, name = ""] of (sentence?.[language] ?? "").matchAll(/\{(\w+)\}/g)) expect(reason.values, `${reason.messageKey} ${name}`).toHaveProperty(name);
      }
    }
    expect(all.map((advice) => advice.id)).toContain("repay_credit");
    expect(all.map((advice) => advice.id)).toContain("give_room");
  });

  it("reads the closeness gap in its own direction only", () => {
    const ids = (closenessGap: number) => advise({ closenessGap }).map((advice) => advice.id);
    expect([ids(-3), ids(-2), ids(-1), ids(0), ids(1), ids(2)]).toEqual([["come_closer"], ["come_closer"], [], [], [], ["give_room"]]);
  });

  it("names a score that is not a number", () => {
    expect(() => advise({ scores: { TOG: { value: Number.NaN, se: 1 } } })).toThrow(expect.objectContaining({ code: "not_a_number", column: "TOG" }));
  });
});

describe("tags and coding lists", () => {
  it("say every label in both languages, each key once", () => {
    expect(RELATIONSHIP_ELEMENTS.length).toBe(20);
    expect(NEW_FOUR_P.length).toBe(4);
    expect(CONTACT_FUNCTIONS.length).toBe(6);
    for (const list of [RELATIONSHIP_ELEMENTS, NEW_FOUR_P, CONTACT_FUNCTIONS]) {
      expect(list.every((code) => words(code.label))).toBe(true);
      expect(new Set(list.map((code) => code.key)).size).toBe(list.length);
    }
    for (const process of TRUST_PROCESSES) expect(words(TRUST_PROCESS_ROWS[process].label) && words(TRUST_PROCESS_ROWS[process].question)).toBe(true);
  });

  it("reach every one of the five processes by evidence, and every factor by a process", () => {
    const reached = new Set([...CHANNELS.flatMap((channel) => trustTags({ channel }).processes), ...["TOG", "TOI", "TOC", "TST", "IMG"].flatMap((construct) => trustTags({ channel: "survey", construct }).processes)]);
    expect([...reached].sort()).toEqual([...TRUST_PROCESSES].sort());
    for (const factor of TRUST_FACTORS) expect(TRUST_FACTOR_ROWS[factor].processes.length, factor).toBeGreaterThan(0);
  });

  it("allow at most two functions a contact", () => {
    expect(() => contactCoverage([["confidence", "benefits", "on_behalf"]], "expansion")).toThrow(expect.objectContaining({ code: "wrong_shape", row: 0 }));
  });
});
