/** A survey of twenty answers is a few kilobytes; a full comment in Chinese 18, as forms encode it. */
const MOST_BYTES = 65_536;

/** The fields of a posted form, or null when it is larger than any survey: read piece by piece, so that a flood is not kept in memory. */
export async function readFields(request: Request): Promise<URLSearchParams | null> {
  const reader = request.body?.getReader();
  if (!reader) return new URLSearchParams();
  const chunks: Uint8Array[] = [];
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MOST_BYTES) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}

/**
 * The answers among the fields, by question; the last of a repeated field counts, as it does for a browser's radio buttons. Of the boxes
 * of one question (a.<question>[]) all that are ticked count.
 */
export function answerFields(fields: URLSearchParams): Record<string, string> {
  // without a prototype: a field may be called anything
  const answers: Record<string, string> = Object.create(null);
  for (const [name, value] of fields) {
    if (!name.startsWith("a.")) continue;
    const boxes = name.endsWith("[]");
    const question = name.slice(2, boxes ? -2 : undefined);
    answers[question] = boxes && answers[question] ? `${answers[question]},${value}` : value;
  }
  return answers;
}

/** A whole number among the fields, or null where there is none, or one that cannot be. */
export function numberField(fields: URLSearchParams, name: string, most: number): number | null {
  const text = fields.get(name) ?? "";
  return /^\d{1,12}$/.test(text) && Number(text) <= most ? Number(text) : null;
}
