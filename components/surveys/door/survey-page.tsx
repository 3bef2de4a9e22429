import type { ErrorCode } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import type { AskedSurvey } from "@/lib/responses/types";
import { editionLabel } from "@/lib/format/edition-label";
import { hasConditions } from "@/lib/surveys/conditions";
import { inOrderFor } from "@/lib/surveys/order";
import { languagesOf, questionsOf } from "@/lib/surveys/schema";
import { minutesFor } from "./minutes";
import { Problems, type Refusal } from "./problems";
import { Screen } from "./screen";
import { SectionQuestions } from "./section-questions";
import { type DoorPage, shell } from "./shell";
import { StartText } from "./start-text";
import { doorWords } from "./words";

interface Props {
  readonly asked: AskedSurvey;
  readonly locale: Locale;
  /** What was sent before, by question: kept when the page comes back with problems or in the other language. */
  readonly given: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, ErrorCode>>;
  /** A problem of the whole form. */
  readonly refused: Refusal | null;
  /** Named or anonymous, where it was chosen. */
  readonly naming: string | null;
  /** A random number of this page: under it an anonymous form is taken once. */
  readonly receipt: string;
  /** Whose order it is, where a section is asked in an order of one's own. */
  readonly order: string;
  /** The question after which a page that was left goes on. */
  readonly resume: string | null;
  /** Whether answers may be kept on the server as they are given. */
  readonly drafts: boolean;
}

/**
 * The whole survey as one form. Without a script it is one long page; the script shows one screen at a time, keeps answers on the device
 * and sends them when the network is there.
 */
export function surveyPage({ asked, locale, given, problems, refused, naming, receipt, order, resume, drafts }: Props): DoorPage {
  const t = doorWords(locale);
  const { sections } = inOrderFor(asked.version.definition, order);
  const kiosk = asked.whom.kind === "point" && asked.whom.kiosk;
  const missing = refused === "unchosen";
  const how = asked.naming === "choice" && asked.begun ? "named" : asked.naming;
  const total = sections.length + 1;
  const progress = (step: number) => ({ step: t("progress.step", { step, total }), value: step / total });
  return shell({
    locale,
    organizer: asked.organizerName,
    show: editionLabel(asked.edition, locale),
    languages: languagesOf(asked.version.definition),
    open: true,
    kiosk,
    children: (
      <form
        id="survey"
        method="post"
        action={`?lang=${locale}`}
        noValidate
        data-version={asked.version.id}
        data-naming={how}
        data-drafts={drafts && how !== "anonymous" ? "" : undefined}
        data-resume={resume ?? undefined}
        data-kiosk={kiosk ? "" : undefined}
        data-idle={kiosk ? t("kiosk.idle") : undefined}
        data-offline={t("note.offline")}
        data-other={t("note.language")}
        data-resumed={t("note.resumed")}
        data-sending={t("note.sending")}
        data-trouble={t("note.trouble")}
      >
        <input type="hidden" name="receipt" value={receipt} />
        <input type="hidden" name="began" value={Math.floor(Date.now() / 1000)} />
        <div className="progress" hidden>
          <div role="progressbar" aria-label={t("progress.label")} aria-valuemin={1} aria-valuemax={total} aria-valuenow={1}>
            <i />
          </div>
          <p>
            <span data-now="" />
            <span data-rest="" />
          </p>
        </div>
        <p className="note" role="status" hidden />
        <Problems locale={locale} problems={problems} refused={refused} />
        <Screen heading={t(asked.whom.kind === "point" ? "start.pointTitle" : asked.ahead ? "start.aheadTitle" : "start.title")} progress={progress(1)} left={t("progress.minutes", { minutes: minutesFor(questionsOf(asked.version.definition)) })}>
          <StartText asked={asked} locale={locale} naming={naming} missing={missing} />
        </Screen>
        {sections.map((section, index) => (
          <Screen
            key={section.questions[0]?.id ?? index}
            heading={section.heading?.[locale] ?? null}
            progress={progress(index + 2)}
            left={t("progress.left", { minutes: minutesFor(sections.slice(index).flatMap((rest) => rest.questions)) })}
          >
            <SectionQuestions definition={asked.version.definition} section={section} locale={locale} given={given} problems={problems} />
          </Screen>
        ))}
        <section data-queued="" hidden>
          <h2 tabIndex={-1}>{t("queued.title")}</h2>
          <p className="quiet">{t("queued.text")}</p>
          <p className="acts">
            <button type="button" data-go="again">
              {t("queued.back")}
            </button>
          </p>
        </section>
        <footer>
          <p className="quiet small" data-last="">
            {t("sendHint")}
          </p>
          <div className="acts">
            <button type="button" data-go="back" hidden>
              {t("back")}
            </button>
            <button type="button" data-go="next" className="main" data-begin={t("start.begin")} data-next={t("next")} hidden>
              {t("start.begin")}
            </button>
            <button name="send" value="1" className="main" data-last="">
              {t("send")}
            </button>
          </div>
        </footer>
        {hasConditions(asked.version.definition) && <script src="/survey-conditions.js" defer />}
      </form>
    ),
  });
}
