import { describe, expect, it } from "vitest";

import { channelOf, directionOf, isPersonRow, moodOf, phaseByWord } from "@/lib/imports/reading/talk-words";

describe("the words of a talk", () => {
  it("name the channel in English, German and Chinese", () => {
    expect(["Call", "Anruf", "微信", "E-Mail", "Customer visit", "Besuch", "拜访", "Am Stand", "Zoom"].map(channelOf)).toEqual(["call", "call", "message", "email", "visit", "visit", "visit", "onsite_help", "meeting"]);
    expect(channelOf("pigeon")).toBeNull();
  });

  it("name the direction and the phase", () => {
    expect(["Inbound", "eingehend", "来电", "OUTBOUND", "我方发起"].map(directionOf)).toEqual(["inbound", "inbound", "inbound", "outbound", "outbound"]);
    expect(["Pre-show", "展中", "nach der Messe"].map(phaseByWord)).toEqual(["before", "during", "after"]);
  });

  it("name the mood, or number it from 1 to 5; any other figure is none", () => {
    expect(["very bad", "schlecht", "一般", "Good", "非常满意"].map(moodOf)).toEqual([0, 1, 2, 3, 4]);
    expect(["1", "3 / 5", "５分", "5"].map(moodOf)).toEqual([0, 2, 4, 4]);
    expect(["0", "6", "-1", "10", "2.5", "whatever"].map(moodOf)).toEqual([null, null, null, null, null, null]);
  });

  it("say whether a row is a person", () => {
    expect(["Individual", "False", "0", "个人"].every(isPersonRow)).toBe(true);
    expect(["Company", "True", "1", ""].some(isPersonRow)).toBe(false);
  });
});
