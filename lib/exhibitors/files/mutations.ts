import { fieldError, notFound } from "@/lib/errors";
import { type Bearer, may } from "@/lib/rights/access";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { MAX_FILE_BYTES, MAX_FILES } from "./schema";
import { typeOf } from "./type-of";

interface Keeper extends Bearer {
  readonly memberId: string;
}

interface NewFile {
  readonly exhibitorId: string;
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

const LONGEST_NAME = 200;

/** Keeps a file of an exhibitor, as what its content shows it to be. */
export async function keepFile({ db, organizerId }: TenantTransaction, { exhibitorId, name, content }: NewFile, memberId: string): Promise<{ id: string }> {
  if (content.byteLength === 0) throw fieldError("file", "required");
  if (content.byteLength > MAX_FILE_BYTES) throw fieldError("file", "file_over_limit");
  const type = typeOf(content, name);
  if (type === null) throw fieldError("file", "file_not_kept");
  if (!(await db.exhibitor.findUnique({ where: { organizerId_id: { organizerId, id: exhibitorId } }, select: { id: true } }))) throw notFound();
  if ((await db.exhibitorFile.count({ where: { organizerId, exhibitorId } })) >= MAX_FILES) throw fieldError("file", "too_many_files");
  return await db.exhibitorFile.create({ data: { organizerId, exhibitorId, memberId, name: plainName(name), type, size: content.byteLength, content: { create: { content } } }, select: { id: true } });
}

/** Without a path, and without what could end a header's line; long names keep their ending. */
function plainName(name: string): string {
  const plain = (name.split(/[\\/]/).at(-1) ?? "").replace(/\p{Cc}/gu, "").trim();
  if (plain.length <= LONGEST_NAME) return plain;
  const ending = plain.slice(plain.lastIndexOf("."));
  return `${plain.slice(0, LONGEST_NAME - ending.length)}${ending}`;
}

/** Whoever put a file there may take it away, and managers may. */
export async function removeFile({ db, organizerId }: TenantTransaction, { exhibitorId, fileId }: { readonly exhibitorId: string; readonly fileId: string }, keeper: Keeper): Promise<{ exhibitorId: string }> {
  const { count } = await db.exhibitorFile.deleteMany({ where: { organizerId, exhibitorId, id: fileId, ...(may(keeper, "manage", "files") ? {} : { memberId: keeper.memberId }) } });
  if (count !== 1) throw notFound();
  return { exhibitorId };
}
