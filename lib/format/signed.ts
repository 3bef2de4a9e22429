/** A difference with its sign, as ink: +4, −2.9, 0. The minus is a minus, not a hyphen. */
export function signed(value: number, digits = 0): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? "−" : "+"}${text}`;
}

/** A value with a sign only where it is below zero: 0.34, −0.10; never a minus before zero. */
export function minusSigned(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}
