import { describe, expect, it } from "vitest";
import * as heart from "@/lib/relationship-quality";

/** What comes from a file or another program is typed only as JSON: words that no table has must be refused by name, never read as "no evidence". */
const word = JSON.parse('"weather"');

describe("a word that no table knows is refused with the column that holds it", () => {
  it.each<[string, () => unknown, string]>([
    ["the state of a promise", () => heart.promiseValue({ status: word, dueDay: 1, settledDay: 2 }), "status"],
    ["the answer to a request", () => heart.requestValue(word), "outcome"],
    ["the end of a problem", () => heart.problemSolvedValue(word), "outcome"],
    ["the word on a complaint", () => heart.complaintValue(word), "outcome"],
    ["a name that only objects have", () => heart.requestValue(JSON.parse('"toString"')), "outcome"],
    ["a form", () => heart.formItems(word), "form"],
    ["the form of an answer set", () => heart.validateAnswers(word, {}), "form"],
    ["the form of scores", () => heart.formScores(word, {}), "form"],
    ["the form of evidence", () => heart.evidenceFromAnswers(word, {}), "form"],
    ["a third", () => heart.composeThird(JSON.parse("7")), "third"],
    ["a channel", () => heart.channelConstructs(word), "channel"],
    ["a construct", () => heart.constructCalibration(heart.startingCalibration(), word, null), "construct"],
    ["what is shown", () => heart.showIfEnough(word, 3, 1), "kind"],
  ])("%s", (_, call, column) => {
    expect(call).toThrow(expect.objectContaining({ name: "InputError", code: "bad_option", column }));
  });

  it("a respondent's score outside 0–100 is refused with its row", () => {
    expect(() => heart.exhibitorScore([{ score: 60 }, { score: 120 }], null)).toThrow(expect.objectContaining({ code: "off_scale", column: "score", row: 1 }));
  });

  it("the words that are known are still what they were", () => {
    expect([heart.promiseValue({ status: "withdrawn", dueDay: 1, settledDay: 2 }), heart.promiseValue({ status: "kept", dueDay: 10, settledDay: 25 }), heart.problemSolvedValue("never"), heart.complaintValue("unconfirmed")]).toEqual([null, 50, 0, null]);
  });
});
