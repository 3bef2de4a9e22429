import { useTranslations } from "next-intl";

import { INVITATION_STATES, type SurveyProgress as Progress } from "@/lib/invitations/types";

/** How far the survey has come: the sentence first, then each state with its count. Withdrawn links were never a chance to answer. */
export function SurveyProgress({ progress }: { progress: Progress }) {
  const t = useTranslations("surveys");
  const sent = progress.open + progress.opened + progress.answered + progress.expired;
  const rate = sent === 0 ? "" : `${Math.round((100 * progress.answered) / sent)} %`;
  return (
    <>
      <p className="lead mt-3">{sent === 0 ? t("lead.none") : t("lead.some", { answered: progress.answered, sent, rate })}</p>
      <dl className="facts">
        {INVITATION_STATES.filter((state) => progress[state] > 0).map((state) => (
          <div key={state}>
            <dt>{t(`states.${state}`)}</dt>
            <dd>{t("count", { count: progress[state] })}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
