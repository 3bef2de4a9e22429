import { describe, expect, test } from "vitest";

import { typeOf } from "@/lib/exhibitors/files/type-of";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const archive = (...names: string[]) => bytes(`PK\x03\x04${names.join("\0")}`);

describe("what a file is", () => {
  test.each([
    ["offer.pdf", bytes("%PDF-1.7 …"), "application/pdf"],
    ["stand.PNG", bytes("\x89PNG\r\n\x1a\n"), "image/png"],
    ["stand.jpeg", bytes("\xff\xd8\xff\xe0"), "image/jpeg"],
    ["plan.xlsx", archive("[Content_Types].xml", "xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["list.csv", bytes("a,b\r\n1,2\r\n"), "text/csv"],
    ["笔记.txt", new TextEncoder().encode("第一行\n"), "text/plain"],
  ])("%s is what it says", (name, content, type) => {
    expect(typeOf(content, name)).toBe(type);
  });

  test.each([
    ["a page for a browser, whatever it is called", "offer.pdf", bytes("<html><script>alert(1)</script></html>")],
    ["a page for a browser by its own name", "offer.html", bytes("<html></html>")],
    ["a drawing that can carry scripts", "logo.svg", bytes("<svg onload='alert(1)'/>")],
    ["a program that is called a picture", "stand.png", bytes("MZ\x90\x00")],
    ["a picture that is called a contract", "offer.pdf", bytes("\x89PNG\r\n\x1a\n")],
    ["a document with macros", "plan.xlsx", archive("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")],
    ["any other archive", "plan.xlsx", archive("readme.md")],
    ["text in an unknown encoding", "list.csv", bytes("caf\xe9\n")],
    ["bytes with nothing readable", "list.txt", bytes("\x00\x01\x02")],
    ["a name without an ending", "plan", bytes("hello")],
    ["an empty file without an ending", "", new Uint8Array()],
  ])("refuses %s", (_, name, content) => {
    expect(typeOf(content, name)).toBeNull();
  });
});
