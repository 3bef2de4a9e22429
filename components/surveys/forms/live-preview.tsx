"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

import { minutesFor } from "@/components/surveys/door/minutes";
import type { FormLanguage } from "@/lib/surveys/schema";
import { questionsOf } from "@/lib/surveys/schema";
import { useEditor } from "./editor-context";

/** People type several letters in a row: the page is made when they pause. */
const PAUSE = 350;
/** Longer than this and the length is said to be a risk: our assumption, written beside it. */
const LONG_MINUTES = 12;
const PHONE = "block w-full max-w-[390px] h-[720px] max-h-[80vh] border border-control rounded-[10px] bg-surface";

/** The exhibitor's own page, as wide as a phone, made anew with every change; it keeps its place, and what one answers in it goes nowhere. */
export function LivePreview({ address }: { address: string }) {
  const t = useTranslations("forms.editor");
  const { definition, languages } = useEditor();
  const reader = useLocale();
  const [wished, setWished] = useState<FormLanguage>(reader);
  const language = languages.includes(wished) ? wished : (languages[0] ?? "en");
  const frame = useRef<HTMLIFrameElement>(null);
  const [first, setFirst] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let newest = true;
    const pause = setTimeout(() => {
      made(address, JSON.stringify({ definition, language })).then(
        (html) => {
          if (!newest) return;
          setFailed(html === null);
          if (html === null) return;
          const page = framed(html, t("preview"));
          if (!replaceBody(frame.current, page)) setFirst(page);
        },
        () => newest && setFailed(true),
      );
    }, PAUSE);
    return () => {
      newest = false;
      clearTimeout(pause);
    };
  }, [address, definition, language, t]);

  const questions = questionsOf(definition);
  const minutes = minutesFor(questions);
  return (
    <section aria-label={t("preview")}>
      <div className="pair mb-2">
        <h2>{t("preview")}</h2>
        {languages.length > 1 && (
          <div className="seg" role="group" aria-label={t("previewLanguage")}>
            {languages.map((each) => (
              <label key={each}>
                <input type="radio" name="preview-language" checked={each === language} onChange={() => setWished(each)} />
                <span>{t(each)}</span>
              </label>
            ))}
          </div>
        )}
      </div>
      <p className="s13 ink2 mb-2">
        {t("estimate", { questions: questions.length, minutes })}
        {minutes > LONG_MINUTES && <span className="block watch">{t("long")}</span>}
      </p>
      {failed && <p className="s13 watch mb-2">{t("previewFailed")}</p>}
      {/* same origin, so that its body can be exchanged in place; no forms, so that nothing in it is sent. The page's own scripts are taken out
          instead of being forbidden: tools that look into frames, such as those for accessibility, need to run there. */}
      {first === null ? (
        <div aria-busy={!failed} className={PHONE} />
      ) : (
        <iframe ref={frame} title={t("previewOf", { language: t(language) })} sandbox="allow-same-origin allow-scripts" srcDoc={first} className={PHONE} />
      )}
    </section>
  );
}

async function made(address: string, body: string): Promise<string | null> {
  const answer = await fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body });
  return answer.ok ? await answer.text() : null;
}

/** The long page, as it is without a script: all of it is seen at once while one writes. Its main part has a name, beside that of the editor. */
function framed(html: string, name: string): string {
  return html.replace(/<script [^>]*><\/script>/g, "").replace("<main", `<main aria-label="${name}"`);
}

/** Puts the new page's body where the old one was, so that nothing flickers and the reader stays where they were. False where no page stands yet. */
function replaceBody(frame: HTMLIFrameElement | null, html: string): boolean {
  const shown = frame?.contentDocument;
  if (!shown?.querySelector("#survey")) return false;
  const page = new DOMParser().parseFromString(html, "text/html");
  const place = shown.documentElement.scrollTop;
  shown.documentElement.lang = page.documentElement.lang;
  shown.body.replaceWith(shown.adoptNode(page.body));
  shown.documentElement.scrollTop = place;
  return true;
}
