"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useMemo, useReducer, useRef, useState } from "react";

import { comparisonBreaks } from "@/lib/surveys/comparison";
import { addSection, offerIn } from "@/lib/surveys/editing";
import type { FormDraft, Palette } from "@/lib/surveys/forms/types";
import { draftProblems } from "@/lib/surveys/publishable";
import { FORM_LANGUAGES, languagesOf } from "@/lib/surveys/schema";
import { AddMatrix } from "./add-matrix";
import { type Editor, EditorContext } from "./editor-context";
import { step } from "./editing-state";
import { LivePreview } from "./live-preview";
import { PublishPanel } from "./publish-panel";
import { SaveNote } from "./save-note";
import { SectionCard } from "./section-card";
import { useSaving } from "./use-saving";

interface Props {
  readonly workspace: string;
  readonly timeZone: string;
  readonly draft: FormDraft;
  readonly palette: Palette;
}

const SAID = ["moved", "movedSection", "removed", "added", "undone"] as const;

/** The draft of a form on the left, the exhibitor's page on the right; every change can be taken back. */
export function FormEditor({ workspace, timeZone, draft, palette }: Props) {
  const t = useTranslations("forms.editor");
  const [state, dispatch] = useReducer(step, { title: draft.title, definition: draft.definition, past: [], typing: null, dirty: false });
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState<(typeof SAID)[number] | null>(null);
  const focus = useRef<string | null>(null);
  const saving = useSaving(workspace, draft);
  const nameId = useId();
  const { definition, title } = state;
  const languages = useMemo(() => languagesOf(definition), [definition]);
  const problems = useMemo(() => draftProblems(definition), [definition]);
  const breaks = useMemo(() => draft.before && comparisonBreaks(draft.before, definition), [draft.before, definition]);
  const address = `/${workspace}/surveys/forms/${draft.formId}/preview/${draft.versionId}`;

  useEffect(() => {
    // what was moved keeps the focus, also into another section
    if (focus.current !== null) document.getElementById(`edit-${focus.current}`)?.focus();
    focus.current = null;
  }, [definition]);

  useEffect(() => {
    if (!state.dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [state.dirty]);

  const editor: Editor = {
    definition,
    before: draft.before,
    palette,
    languages,
    open,
    setOpen,
    edit: (change, options = {}) => {
      focus.current = options.focus ?? null;
      setSaid(SAID.find((each) => each === options.said) ?? null);
      dispatch({ kind: "change", change, typing: options.typing ?? null });
    },
  };
  const undo = () => {
    setSaid("undone");
    dispatch({ kind: "undo" });
  };
  const save = async (over?: number): Promise<number | null> => {
    const revision = await saving.save({ title, definition }, over);
    if (revision !== null) dispatch({ kind: "saved", definition, title });
    return revision;
  };
  const publish = async () => {
    const revision = await save();
    if (revision !== null) await saving.publish(revision);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement;
    if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !typing) {
      event.preventDefault();
      undo();
    }
    if (event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  };

  return (
    <EditorContext value={editor}>
      <div className="grid gap-10 xl:grid-cols-[minmax(0,1fr)_390px]" onKeyDown={onKeyDown}>
        <div className="grid gap-6 content-start">
          <div className="grid gap-3 md:grid-cols-[minmax(0,1fr)_auto] items-end">
            <div className="field">
              <label htmlFor={nameId} className="mb-1 block s13 font-medium">
                {t("name")}
              </label>
              <input id={nameId} className="input" maxLength={120} value={title} onChange={({ target }) => dispatch({ kind: "title", title: target.value })} />
            </div>
            <fieldset>
              <legend className="mb-1 s13 font-medium">{t("languages")}</legend>
              <div className="seg">
                {([FORM_LANGUAGES, ["en"], ["zh"]] as const).map((offered) => (
                  <label key={offered.join()}>
                    <input type="radio" name="languages" checked={offered.join() === languages.join()} onChange={() => editor.edit((old) => offerIn(old, offered))} />
                    <span>{t(offered.length === 2 ? "both" : offered[0] === "en" ? "onlyEn" : "onlyZh")}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          </div>
          <div className="sticky top-0 z-[5] bg-surface py-2 border-b border-line flex flex-wrap items-center gap-3">
            <button type="button" className="btn main" onClick={() => void save()}>
              {t("saveDraft")}
            </button>
            <button type="button" className="btn" title={t("undoHint")} aria-disabled={state.past.length === 0} onClick={undo}>
              {t("undo")}
            </button>
            <SaveNote outcome={saving.outcome} dirty={state.dirty} timeZone={timeZone} onTheirs={() => location.reload()} onMine={(revision) => void save(revision)} />
            <p role="status" className="sr-only">
              {said && t(said)}
            </p>
          </div>
          <p className="s12 ink3">{t("keys")}</p>
          {definition.sections.map((section, index) => (
            <SectionCard key={index} section={section} index={index} before={definition.sections.slice(0, index).reduce((sum, { questions }) => sum + questions.length, 0)} problems={problems} />
          ))}
          <div className="border-t border-line pt-4">
            <button type="button" className="btn" onClick={() => editor.edit(addSection, { said: "added" })}>
              {t("addSection")}
            </button>
            <AddMatrix />
          </div>
          <div className="border-t border-line pt-4">
            <PublishPanel version={draft.version} problems={problems} breaks={breaks} onPublish={() => void publish()} />
          </div>
        </div>
        <div className="xl:sticky xl:top-4 self-start">
          <LivePreview address={address} />
          <p className="s13 mt-2">
            <a href={address} target="_blank" rel="noreferrer">
              {t("try")}
            </a>
          </p>
        </div>
      </div>
    </EditorContext>
  );
}
