/** The Monday of a calendar day's week; both as midnight UTC. */
export function mondayOf(day: Date): Date {
  const since = (day.getUTCDay() + 6) % 7;
  return new Date(day.getTime() - since * 86_400_000);
}
