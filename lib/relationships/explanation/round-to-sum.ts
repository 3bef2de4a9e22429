/**
 * Rounds figures that are shown beside their sum so that what is read adds up: the last digit goes to those that lost most by rounding.
 * `total` is rounded as usual; the parts are then fitted to it.
 */
export function roundToSum(parts: readonly number[], total: number, digits = 1): { readonly parts: readonly number[]; readonly total: number } {
  const unit = 10 ** digits;
  const goal = Math.round(total * unit);
  const floors = parts.map((part) => Math.floor(part * unit));
  let missing = goal - floors.reduce((sum, floor) => sum + floor, 0);
  const byLoss = parts.map((part, at) => ({ at, loss: part * unit - Math.floor(part * unit) })).sort((a, b) => b.loss - a.loss || a.at - b.at);
  const rounded = [...floors];
  for (const { at } of byLoss) {
    if (missing <= 0) break;
    rounded[at] = (rounded[at] ?? 0) + 1;
    missing--;
  }
  // a total that was rounded down below its parts' floors takes from those that lost least
  for (const { at } of byLoss.toReversed()) {
    if (missing >= 0) break;
    rounded[at] = (rounded[at] ?? 0) - 1;
    missing++;
  }
  return { parts: rounded.map((each) => each / unit), total: goal / unit };
}
