import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { freshDatabase } from "../../setup/fresh-database";

const database = await freshDatabase();
const app = new pg.Client({ connectionString: database.appUrl });
beforeAll(() => app.connect());
afterAll(() => app.end());

async function answer(call: string, text: string | null): Promise<string | null> {
  const { rows } = await app.query<{ value: string | null }>(`SELECT ${call}($1) AS value`, [text]);
  return rows[0]?.value ?? null;
}

describe("a company's name", () => {
  test.each([
    ["Müller Maschinenbau GmbH & Co. KG", "MUELLER  MASCHINENBAU"],
    ["Acme Tools Ltd.", "acme tools limited"],
    ["ＡＣＭＥ　Ｔｏｏｌｓ　Ｃｏ．，　Ｌｔｄ．", "Acme Tools"],
    ["Rossi S.p.A.", "Rossi SPA"],
    ["Żubr Sp. z o.o.", "Zubr"],
    ["Blå Båt A/S", "Bla Bat"],
    ["O’Neil & Sons", "O'Neil and Sons Ltd"],
    ["PT Astra Tbk", "Astra"],
    ["ООО Ромашка", "Ромашка"],
    ["上海明辉展览有限公司", "上海明辉展览股份有限公司"],
    ["上海（明辉）展览有限责任公司", "上海明辉展览"],
    ["株式会社ミナト", "ミナト（株）"],
    ["주식회사 한빛", "한빛(주)"],
  ])("%s is compared as %s", async (one, other) => {
    expect(await answer("duplicate_name", one)).toBe(await answer("duplicate_name", other));
  });

  test.each([
    ["Acme Tools", "Acme Tolls"],
    ["Acme Holding", "Acme"],
    ["上海明辉", "上海明辉集团"],
    ["Alpha 1", "Alpha 2"],
  ])("%s is another than %s", async (one, other) => {
    expect(await answer("duplicate_name", one)).not.toBe(await answer("duplicate_name", other));
  });

  test("of nothing but a legal form, that is the name", async () => {
    expect(await answer("duplicate_name", "GmbH")).toBe("gmbh");
    expect(await answer("duplicate_name", "有限公司")).toBe("有限公司");
  });

  test.each([
    ["上海國際展覽有限公司", "上海国际展览"],
    ["華為", "华为"],
    ["明辉电子ABC", "明輝電子abc"],
  ])("%s reads as %s, whichever characters are used", async (one, other) => {
    const reading = await answer("duplicate_reading", await answer("duplicate_name", one));
    expect(reading).not.toBeNull();
    expect(reading).toBe(await answer("duplicate_reading", await answer("duplicate_name", other)));
  });

  test("a name in Latin letters meets the Chinese one in its reading", async () => {
    expect(await answer("duplicate_reading", await answer("duplicate_name", "明辉电子有限公司"))).toBe(await answer("duplicate_name", "Ming Hui Dian Zi Co., Ltd."));
    expect(await answer("duplicate_reading", "acme")).toBeNull();
  });

  test("of ten thousand letters the first three hundred are read", async () => {
    const { rows } = await app.query<{ size: number }>("SELECT length(duplicate_name($1)) AS size", ["长".repeat(10_000)]);
    expect(rows[0]?.size).toBe(300);
    expect((await answer("duplicate_name", "a ".repeat(10_000)))?.length).toBe(150);
  });
});

describe("a domain", () => {
  test.each([
    ["https://www.acme.co.uk/shop?x=1", "acme.co.uk"],
    ["HTTP://Acme.com:8080", "acme.com"],
    ["shop.acme.com.cn", "acme.com.cn"],
    ["mail.acme.de", "acme.de"],
  ])("%s belongs to %s", async (text, domain) => {
    expect(await answer("duplicate_domain", text)).toBe(domain);
  });

  test.each(["gmail.com", "qq.com", "163.com", "yahoo.co.uk", "acme.en.alibaba.com", "https://www.facebook.com/acme", "co.uk", "localhost", "10.0.0.1", "", "a b.com", "https://"])("%s says nothing of a company", async (text) => {
    expect(await answer("duplicate_domain", text)).toBeNull();
  });
});

test("a telephone is the same with and without its country", async () => {
  expect(await answer("duplicate_phone", "+49 (0)171 234 56 78")).toBe(await answer("duplicate_phone", "0171/2345678"));
  expect(await answer("duplicate_phone", "+86 138 1234 5678")).toBe(await answer("duplicate_phone", "１３８１２３４５６７８"));
  for (const none of ["110", "0000000000", "", "ext"]) expect(await answer("duplicate_phone", none)).toBeNull();
});

test("a person is the same with the names turned round and with a title", async () => {
  expect(await answer("duplicate_person", "Dr. Mara Ashdown")).toBe(await answer("duplicate_person", "ASHDOWN, Mara"));
  expect(await answer("duplicate_person", "Mara Ashdown")).not.toBe(await answer("duplicate_person", "Mira Ashdown"));
});
