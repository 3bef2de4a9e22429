/** Called once, before a server answers its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { beginServer } = await import("./lib/telemetry/begin-server");
  await beginServer();
}
