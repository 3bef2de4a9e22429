import { BEHAVIOUR_RULES, type Calibration, CHANNEL_WORDS, type Channel, channelConstructs, CHANNELS } from "@/lib/relationship-quality";
import type { Locale } from "@/lib/i18n/locales";
import type { FittedOn } from "../recalibration/types";
import type { ChannelFigures } from "./types";

/** How every kind of evidence counts under a calibration. */
export function channelFigures(calibration: Calibration, fitted: FittedOn, locale: Locale): ChannelFigures[] {
  return CHANNELS.map((channel) => ({ ...wordsOf(channel, locale), ...figuresOf(channel, calibration, fitted) }));
}

function wordsOf(channel: Channel, locale: Locale) {
  const { title, coding } = CHANNEL_WORDS[channel];
  return { channel, title: title[locale], coding: coding[locale], constructs: channelConstructs(channel) };
}

function figuresOf(channel: Channel, calibration: Calibration, fitted: FittedOn): Pick<ChannelFigures, "noise" | "normal" | "leaning"> {
  // a channel has the same figures for whatever it speaks of
  const [construct] = channelConstructs(channel);
  const settings = construct && calibration.constructs[construct];
  if (channel === "survey" || channel === "pulse") {
    const asking = settings?.asking[channel];
    return { noise: asking?.sigma2 ?? 0, leaning: asking?.beta2 ?? null, normal: null };
  }
  const behaviour = settings?.behaviour[channel];
  const exhibitors = fitted.records[channel] ?? 0;
  return {
    noise: behaviour?.sigma2 ?? 0,
    leaning: null,
    normal: behaviour ? { m: behaviour.m, s: behaviour.s, rho: behaviour.rho, own: exhibitors >= BEHAVIOUR_RULES.minimumExhibitors, exhibitors } : null,
  };
}
