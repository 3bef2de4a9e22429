import { getLocale, getTranslations } from "next-intl/server";

import { dayText } from "@/lib/format/day-text";
import { figure, shortMoney } from "@/lib/format/money";
import type { ShowProgress } from "@/lib/portfolio/progress/types";

interface Props {
  readonly shows: readonly ShowProgress[];
  readonly currency: string;
  readonly today: Date;
}

/** How far surveys and rebooking have come, show by show. Everybody is counted, so nothing here has an interval. */
export async function ProgressList({ shows, currency, today }: Props) {
  const [t, locale] = await Promise.all([getTranslations("overview.progress"), getLocale()]);
  const told = shows.filter(({ survey, rebooking }) => survey !== null || rebooking !== null);
  const percent = (part: number, whole: number) => (whole > 0 ? Math.round((100 * part) / whole) : 0);
  const cash = (amount: number) => shortMoney(amount, currency, locale);
  const name = (show: ShowProgress) => (locale === "zh" ? (show.nameZh ?? show.name) : show.name);
  const rebooked = told.flatMap(({ rebooking }) => (rebooking ? [rebooking] : []));
  const [took, booked] = [rebooked.reduce((sum, each) => sum + each.took, 0), rebooked.reduce((sum, each) => sum + each.booked, 0)];
  return (
    <>
      <header>
        <h2>{took > 0 ? t("title", { percent: percent(booked, took) }) : t("titleNone")}</h2>
      </header>
      {told.length === 0 && <p className="s13 ink2">{t("none")}</p>}
      <ul className="rows">
        {told.map((show) => (
          <li key={show.showId}>
            <p className="font-semibold">{name(show)}</p>
            {show.rebooking && (
              <Bar
                share={percent(show.rebooking.booked, show.rebooking.took)}
                text={t("rebooking", { next: show.rebooking.next, last: show.rebooking.last, booked: figure(show.rebooking.booked, locale), took: figure(show.rebooking.took, locale), money: cash(show.rebooking.revenueBooked), of: cash(show.rebooking.revenueTook) })}
                note={deadline(show.rebooking.deadline)}
              />
            )}
            {show.survey && (
              <Bar
                share={percent(show.survey.answered, show.survey.invited)}
                text={t("survey", { edition: show.survey.edition, answered: figure(show.survey.answered, locale), invited: figure(show.survey.invited, locale) })}
                note={null}
              />
            )}
          </li>
        ))}
      </ul>
      {told.length > 0 && <p className="s12 ink3 mt-2">{t("note")}</p>}
    </>
  );

  function deadline(day: Date | null): string {
    if (day === null) return t("noDeadline");
    const words = dayText(day, locale, today.getUTCFullYear());
    return t(day < today ? "deadlineOver" : "deadlineAhead", { day: words });
  }
}

function Bar({ share, text, note }: { share: number; text: string; note: string | null }) {
  return (
    <div className="mt-1.5">
      <p className="pair s13">
        <span>{text}</span>
        <span className="num">{share} %</span>
      </p>
      <span className="mt-1 block h-2 bg-sunken">
        <span className="block h-2 bg-[var(--chart-mute)]" style={{ width: `${Math.min(100, share)}%` }} />
      </span>
      {note && <p className="s12 ink3 mt-0.5">{note}</p>}
    </div>
  );
}
