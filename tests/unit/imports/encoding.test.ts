import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";

import { AppError } from "@/lib/errors";
import { decode, detectEncoding } from "@/lib/imports/reading/encoding";
import { CHINESE_LIST, GERMAN_LIST, PICTURE, RIGHT_TO_LEFT_LIST, WESTERN_LIST } from "../../fixtures/import-files";

describe("the encoding of a file", () => {
  test("a Chinese list in GBK is read as Chinese", () => {
    expect(decode(CHINESE_LIST)).toMatchObject({ encoding: "gb18030", text: expect.stringContaining("宁波海港家居有限公司") });
  });

  test("a byte-order mark is no part of the first header", () => {
    const { text, encoding } = decode(GERMAN_LIST);
    expect(encoding).toBe("utf-8");
    expect(text.startsWith("Kunden-Nr.")).toBe(true);
    expect(text).toContain("Müller & Söhne");
  });

  test("Excel's Unicode text is UTF-16, with a mark and without", () => {
    expect(decode(RIGHT_TO_LEFT_LIST)).toMatchObject({ encoding: "utf-16le", text: expect.stringContaining("شركة النور للتجارة") });
    for (const encoding of ["utf-16le", "utf-16be"] as const) expect(detectEncoding(iconv.encode("Company,City\r\nAlder,Hull\r\n", encoding))).toBe(encoding);
  });

  test("single high bytes between plain letters are Western European, not Chinese", () => {
    expect(decode(WESTERN_LIST)).toMatchObject({ encoding: "windows-1252", text: expect.stringContaining("Bäckerei Schäfer;Würzburg") });
  });

  test("rare characters outside GBK survive, because GB18030 has them all", () => {
    const name = "龦龧㐀𠀀公司";
    expect(decode(iconv.encode(`名称\n${name}\n`, "gb18030")).text).toContain(name);
  });

  test("a chosen encoding is taken at its word", () => {
    expect(decode(WESTERN_LIST, "gb18030").encoding).toBe("gb18030");
  });

  test.each([
    ["a picture", PICTURE],
    ["an archive", Buffer.from("504b0304140000000800b5a3", "hex")],
    ["text with control characters", Buffer.from("name\u0007,city\n")],
  ])("%s is no table", (_name, bytes) => {
    expect(() => decode(bytes)).toThrow(new AppError("not_a_csv"));
  });
});
