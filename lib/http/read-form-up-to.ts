/** Reads a form, with files or without, and stops reading as soon as it is longer than `most` bytes. */
export async function readFormUpTo(request: Request, most: number): Promise<FormData | "too_large" | "unreadable"> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return "too_large";
  const type = request.headers.get("content-type") ?? "";
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type) || request.body === null) return "unreadable";
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (const reader = request.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > most) {
      await reader.cancel();
      return "too_large";
    }
    chunks.push(value);
  }
  try {
    return await new Response(new Blob(chunks), { headers: { "Content-Type": type } }).formData();
  } catch {
    return "unreadable";
  }
}
