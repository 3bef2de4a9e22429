"use client";

import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";

import type { Messages } from "@/lib/i18n/messages";
import type { NoteBeginning } from "@/lib/interactions/templates/types";
import { AlsoFields } from "../also-fields";
import { FunctionFields } from "../function-fields";
import { MainFields } from "../main-fields";
import { NoteTemplates } from "../note-templates";
import { type KnownExhibitor, knownExhibitors } from "./known-exhibitors";
import { keepWaiting } from "./store";

interface Props {
  readonly owner: string;
  readonly words: Messages["interactions"];
  readonly templates: readonly NoteBeginning[];
  /** The exhibitor of the page that is open. */
  readonly exhibitorId: string | null;
  readonly onClose: () => void;
}

/** The quick log in a dead spot: opened and kept without the network. Its words and the exhibitors to choose from were fetched before. */
export function OfflineLog({ words, ...rest }: Props) {
  const around = useMessages();
  return (
    <NextIntlClientProvider locale={useLocale()} messages={{ ...around, interactions: words }}>
      <OfflineForm {...rest} />
    </NextIntlClientProvider>
  );
}

function OfflineForm({ owner, templates, exhibitorId, onClose }: Omit<Props, "words">) {
  const t = useTranslations("interactions");
  const common = useTranslations("common");
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [all] = useState(() => knownExhibitors(owner));
  const [filter, setFilter] = useState("");
  const [chosen, setChosen] = useState<KnownExhibitor | null>(() => all.find((one) => one.id === exhibitorId) ?? null);
  const [problem, setProblem] = useState<"who" | "full" | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>("input, textarea")?.focus();
  }, []);
  const fitting = all.filter(({ name }) => name.toLowerCase().includes(filter.trim().toLowerCase()));

  function keep(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (!chosen) return setProblem("who");
    const fields: Record<string, string> = { exhibitorId: chosen.id, submissionKey: crypto.randomUUID() };
    for (const [name, value] of new FormData(event.currentTarget)) if (typeof value === "string") fields[name] = value;
    if (!keepWaiting(owner, { key: fields.submissionKey ?? "", exhibitorName: chosen.name, fields, refused: null })) return setProblem("full");
    setKept(chosen.name);
  }

  // as in the form that has a network
  const save = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };

  return (
    <dialog ref={dialog} className="sheet offline" aria-labelledby={`${id}-title`} onClose={onClose}>
      <header>
        <div>
          <h2 id={`${id}-title`}>{t("log.offlineTitle")}</h2>
          {kept === null && <p className="s13 ink2">{t("log.offlineText")}</p>}
        </div>
        <button type="button" className="btn quiet" onClick={() => dialog.current?.close()}>
          {common("close")}
        </button>
      </header>
      {kept !== null ? (
        <div className="body">
          <p role="status" className="good">
            {t("log.kept", { exhibitor: kept })}
          </p>
        </div>
      ) : (
        <form className="contents" noValidate onSubmit={keep} onKeyDown={save}>
          <div className="body">
            {all.length === 0 && <p className="watch">{t("log.offlineNobody")}</p>}
            {chosen === null ? (
              <fieldset aria-describedby={problem === "who" ? `${id}-who` : undefined}>
                <legend className="mb-1 s13 font-medium">{t("log.offlineWho")}</legend>
                <input className="input mb-2" type="text" aria-label={t("log.offlineFilter")} placeholder={t("log.offlineFilter")} value={filter} autoFocus onChange={(event) => setFilter(event.target.value)} />
                <div className="grid gap-1">
                  {fitting.slice(0, 6).map((one) => (
                    <button key={one.id} type="button" className="template" onClick={() => setChosen(one)}>
                      {one.name}
                    </button>
                  ))}
                </div>
                {problem === "who" && (
                  <p id={`${id}-who`} role="alert" className="s13 risk mt-1">
                    {t("log.offlineChoose")}
                  </p>
                )}
              </fieldset>
            ) : (
              <p>
                <b>{chosen.name}</b>{" "}
                <button type="button" className="btn quiet" onClick={() => setChosen(null)}>
                  {t("log.change")}
                </button>
              </p>
            )}
            <MainFields contacts={chosen?.contacts ?? []} initial={{ note: "", channel: "visit", direction: "outbound", contactId: "", occurredOn: localDay(), mood: "" }} autoFocus={chosen !== null}>
              <NoteTemplates templates={templates} />
            </MainFields>
            <FunctionFields />
            <AlsoFields />
            {problem === "full" && (
              <p role="alert" className="risk">
                {t("log.deviceFull")}
              </p>
            )}
          </div>
          <footer>
            <span className="s12 ink3">{t("log.nothingSent")}</span>
            <button type="submit" className="btn main">
              {t("log.keep")}
            </button>
          </footer>
        </form>
      )}
    </dialog>
  );
}

/** Today where the device is. */
function localDay(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}
