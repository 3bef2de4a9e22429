import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** Four megabytes of words, loaded when the first password is set and not before. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, english] = await Promise.all([import("@zxcvbn-ts/core"), import("@zxcvbn-ts/language-common"), import("@zxcvbn-ts/language-en")]);
  return new Factory({ dictionary: { ...common.dictionary, ...english.dictionary }, graphs: common.adjacencyGraphs });
}

/**
 * Whether somebody guesses this password in fewer than 10^10 tries: it stands in the lists of leaked ones, is made of their words, of a keyboard's
 * rows, of dates, or of what everybody knows about its owner (`known`: name, address, organizer). Nothing leaves the server to find out.
 */
export async function isWeak(password: string, known: readonly string[]): Promise<boolean> {
  const parts = known.flatMap((text) => [text, ...text.split(/[\s@.\-_]+/)]).filter((text) => text.length > 2);
  const { guessesLog10 } = (await (estimator ??= load())).check(password.slice(0, 100), ["fairbond", "展缘", ...parts]);
  return guessesLog10 < 10;
}
