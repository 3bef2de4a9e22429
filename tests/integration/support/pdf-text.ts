import { inflateSync } from "node:zlib";

/** The text of a PDF as pdfkit writes one, line by line: what a reader that copies from it gets. */
export function pdfText(pdf: Buffer): string {
  const source = pdf.toString("latin1");
  const objects = new Map<string, { head: string; stream: string | null }>();
  for (const match of source.matchAll(/(\d+) 0 obj\n([\s\S]*?)(?:stream\n|endobj)/g)) {
    const [whole, id = "", head = ""] = match;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const start = match.index + whole.length;
    const isStream = whole.endsWith("stream\n");
    objects.set(id, { head, stream: isStream && head.includes("/FlateDecode") ? inflateSync(pdf.subarray(start, start + length)).toString("latin1") : null });
  }
  const object = (id: string | undefined) => objects.get(id ?? "") ?? { head: "", stream: null };
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
    .map(({ head }) => {
      const resources = object(/\/Resources (\d+) 0 R/.exec(head)?.[1]).head;
      const fonts = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id]) => [name, letters(object(/\/ToUnicode (\d+) 0 R/.exec(object(id).head)?.[1]).stream ?? "")]));
      return textOf(object(/\/Contents (\d+) 0 R/.exec(head)?.[1]).stream ?? "", fonts);
    })
    .join("\n");
}

/** Which letters a font's glyphs stand for. */
function letters(map: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [, block = ""] of map.matchAll(/beginbfrange\s([\s\S]*?)endbfrange/g)) {
    for (const [, first = "", list = ""] of block.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
      for (const [index, [, hex = ""]] of [...list.matchAll(/<([0-9a-f ]*)>/gi)].entries()) found.set(Number.parseInt(first, 16) + index, fromUtf16(hex.replaceAll(" ", "")));
    }
  }
  return found;
}

function fromUtf16(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
}

/** The text between BT and ET, one line each. */
function textOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  return [...content.matchAll(/BT\n([\s\S]*?)ET/g)]
    .map(([, block = ""]) => {
      const font = fonts.get(/\/(F\d+) [\d.]+ Tf/.exec(block)?.[1] ?? "");
      return [...block.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = ""]) => (hex.match(/.{4}/g) ?? []).map((glyph) => font?.get(Number.parseInt(glyph, 16)) ?? "")).join("");
    })
    .join("\n");
}
