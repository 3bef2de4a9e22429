import { FILE_TYPES, type FileType } from "./schema";

const SIGNATURES: readonly { readonly type: FileType; readonly at: number; readonly bytes: readonly number[] }[] = [
  { type: "application/pdf", at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: "image/png", at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: "image/jpeg", at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: "image/gif", at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
  { type: "image/webp", at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The folder that each kind of office document has inside its archive. */
const OFFICE: readonly { readonly type: FileType; readonly folder: string }[] = [
  { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", folder: "word/" },
  { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", folder: "xl/" },
  { type: "application/vnd.openxmlformats-officedocument.presentationml.presentation", folder: "ppt/" },
];
/** What every office document contains, and what makes one a program. */
const CONTENT_TYPES = "[Content_Types].xml";
const MACROS = "vbaProject.bin";

/**
 * What a file is, by its content and its ending together: a picture that is called a contract is neither. Null for whatever is not on the list,
 * documents with macros and pages for a browser among them.
 */
export function typeOf(content: Uint8Array, name: string): FileType | null {
  const ending = name.toLowerCase().split(".").at(-1) ?? "";
  const type = byContent(content, ending);
  return type !== null && FILE_TYPES[type].some((allowed: string) => allowed === ending) ? type : null;
}

function byContent(content: Uint8Array, ending: string): FileType | null {
  const signed = SIGNATURES.find(({ at, bytes }) => begins(content, bytes, at));
  if (signed) return signed.type;
  if (begins(content, ZIP, 0)) {
    const names = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString("latin1");
    if (!names.includes(CONTENT_TYPES) || names.includes(MACROS)) return null;
    return OFFICE.find(({ folder }) => names.includes(folder))?.type ?? null;
  }
  if (!isText(content)) return null;
  return ending === "csv" ? "text/csv" : "text/plain";
}

function begins(content: Uint8Array, bytes: readonly number[], at: number): boolean {
  return bytes.every((byte, place) => content[at + place] === byte);
}

/** Text that a person can read: UTF-8 without control characters but line ends and tabs. */
function isText(content: Uint8Array): boolean {
  if (content.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}
