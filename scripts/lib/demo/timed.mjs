export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Says what takes long, and how long it took; what was done at once, or not needed, is not mentioned. */
export async function timed(what, work) {
  const since = Date.now();
  const progress = setTimeout(() => console.log(`${what} …`), 500);
  try {
    if ((await work()) !== false) console.log(`${what}: done in ${seconds(since)}.`);
  } finally {
    clearTimeout(progress);
  }
}
