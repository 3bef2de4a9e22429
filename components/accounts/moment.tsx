import { useLocale } from "next-intl";

/** A day and a minute; people's devices are in many time zones, so the zone is said: UTC. */
export function Moment({ at }: { at: Date }) {
  const locale = useLocale();
  const text = new Intl.DateTimeFormat(locale === "zh" ? "zh-CN" : "en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }).format(at);
  return <time dateTime={at.toISOString()}>{text} UTC</time>;
}
