import { createHash } from "node:crypto";

import { describe, expect, it } from "vitest";

import { cut, savFile, savNames } from "@/lib/exports/sav";
import { SAV_STORY } from "../../fixtures/sav-story";

/**
 * The file of the story was opened with PSPP 1.6.2 (pspp-convert to CSV) and with haven 2.5.1 in R 4.2.2 (read_sav): names, labels of variables and values, the missing
 * −9, fractions and 300 characters of words came back as they stand in the story. The hash holds these very bytes.
 */
const file = Buffer.concat([...savFile(SAV_STORY)]);

describe("a system file", () => {
  it("has the bytes that PSPP and R were seen to read", () => {
    expect(createHash("sha256").update(file).digest("hex")).toBe("f3fa6b1ba4ea3ae545d32f5a0fc4133e1f8b0fe2c5584b4ccdf3b25633d01573");
  });

  it("begins with its mark, the number of elements a case, compression, and the number of cases", () => {
    expect(file.subarray(0, 4).toString()).toBe("$FL2");
    // 1 for eight letters, 1 and 1 for numbers, 700 bytes in two segments of 255 and one of 196, 1 for a number
    expect([64, 68, 72, 76, 80].map((at) => file.readInt32LE(at))).toEqual([2, 1 + 1 + 1 + (32 + 32 + 25) + 1, 1, 0, 3]);
    expect(file.readDoubleLE(84)).toBe(100);
    expect(file.subarray(92, 109).toString()).toBe("22 Nov 2609:00:00");
  });

  it("names its variables, the very long one and its encoding in records of their own", () => {
    expect(record(13)?.toString()).toBe("V00001=respondent\tV00002=SAT1\tV00003=net_area\tV00004=意见\tV00005=sat1_2");
    expect(record(14)?.toString()).toBe("V00004=00700\0\t");
    expect(record(20)?.toString()).toBe("UTF-8");
    expect(record(3)?.readInt32LE(28)).toBe(65001);
  });

  it("writes small whole numbers into the command bytes, others in full, and nothing as missing", () => {
    const data = file.subarray(file.indexOf(Buffer.from([0xe7, 3, 0, 0, 0, 0, 0, 0])) + 8);
    // words, 7, a fraction, words, then spaces
    expect([...data.subarray(0, 8)]).toEqual([253, 107, 253, 253, 254, 254, 254, 254]);
    expect(data.subarray(8, 16).toString()).toBe("r-1     ");
    expect(data.readDoubleLE(16)).toBe(12.75);
    expect(data.subarray(24, 32).toString()).toBe("Short.  ");
  });
});

describe("names of variables", () => {
  it("begin with a letter, carry no marks that the format lacks, and are told apart whatever their case", () => {
    expect(savNames(["SAT1", "sat1", "1st", "A05.desired", "net area", "意见", "with", "a-b", "a_b"])).toEqual(["SAT1", "sat1_2", "q_1st", "A05.desired", "net_area", "意见", "with_", "a_b", "a_b_2"]);
  });

  it("are cut between characters, never within one", () => {
    expect(cut("展展展", 7)).toBe("展展");
    expect(cut("😀😀", 7)).toBe("😀");
  });
});

/** The data of an extension record. */
function record(subtype: number): Buffer | undefined {
  for (const size of [1, 4, 8]) {
    const head = Buffer.alloc(12);
    [7, subtype, size].forEach((number, index) => head.writeInt32LE(number, 4 * index));
    const at = file.indexOf(head);
    if (at > 0) return file.subarray(at + 16, at + 16 + size * file.readInt32LE(at + 12));
  }
  return undefined;
}
