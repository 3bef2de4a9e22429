/** Kept by a device after its first sign-in, for a year: whoever comes with it is not counted among strangers. */
export const DEVICE_COOKIE = "fairbond-device";

const BROWSERS = [["Edg", "Edge"], ["OPR", "Opera"], ["MicroMessenger", "WeChat"], ["Firefox", "Firefox"], ["Chrome", "Chrome"], ["Safari", "Safari"]] as const;
const SYSTEMS = [["iPhone", "iPhone"], ["iPad", "iPad"], ["Android", "Android"], ["HarmonyOS", "HarmonyOS"], ["Windows", "Windows"], ["Mac OS X", "macOS"], ["Linux", "Linux"]] as const;

/** The family of a device, as its owner knows it again in a list: "Firefox · Linux". Nothing finer is read. */
export function deviceFamily(userAgent: string | null): string {
  const named = (names: typeof BROWSERS | typeof SYSTEMS) => names.find(([mark]) => userAgent?.includes(mark))?.[1];
  return [named(BROWSERS), named(SYSTEMS)].filter(Boolean).join(" · ");
}
