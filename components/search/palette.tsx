"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";

import { showTheme } from "@/components/ui/show-theme";
import { finishTyping } from "@/components/ui/typing-ahead";
import { chooseLanguage, chooseTheme } from "@/lib/i18n/actions";
import { Marked } from "./marked";
import { type Line, sectionsOf } from "./palette-lines";
import { usePalette } from "./use-palette";

interface Props {
  readonly home: string;
  readonly label: string;
  readonly onClose: () => void;
}

/** Finds and does, by typing: arrows choose, Enter goes there, Esc closes and gives the focus back. Loaded when it is first opened. */
export function Palette({ home, label, onClose }: Props) {
  const router = useRouter();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const { start, found, failed } = usePalette(home, text);
  useEffect(() => {
    dialog.current?.showModal();
    if (field.current) finishTyping(field.current);
  }, []);
  const sections = start ? sectionsOf(start, home, text, found) : [];
  const lines = sections.flatMap(({ lines: some }) => some);
  const active = lines[Math.min(chosen, lines.length - 1)];
  useEffect(() => {
    if (active) document.getElementById(`${id}-${active.id}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);

  function take({ href, language, theme, edition, types }: Line): void {
    if (types !== undefined) {
      setText(types);
      setChosen(0);
      return field.current?.focus();
    }
    dialog.current?.close();
    if (edition !== undefined) return router.push(withEdition(home, edition));
    if (language === undefined && theme === undefined) return router.push(href);
    if (theme !== undefined) showTheme(theme);
    const form = new FormData();
    form.set(language === undefined ? "theme" : "locale", language ?? theme ?? "");
    void (language === undefined ? chooseTheme(form) : chooseLanguage(form));
  }

  function onKeyDown(event: KeyboardEvent): void {
    // an input method's Enter ends the composition, it opens nothing
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined && lines.length > 0) {
      event.preventDefault();
      const next = Math.min(chosen, lines.length - 1) + step;
      setChosen(Math.abs(step) === 1 ? (next + lines.length) % lines.length : Math.max(0, Math.min(lines.length - 1, next)));
    } else if (event.key === "Enter" && active) {
      event.preventDefault();
      take(active);
    }
  }

  return (
    // a click beside it closes it too
    <dialog ref={dialog} className="palette" aria-label={label} onClose={onClose} onClick={(event) => event.target === dialog.current && dialog.current.close()}>
      <div className="box">
        <div className="head">
          <input
            ref={field}
            className="input"
            type="text"
            role="combobox"
            aria-label={label}
            aria-expanded={lines.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={active ? `${id}-${active.id}` : undefined}
            aria-autocomplete="list"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            autoFocus
            maxLength={100}
            placeholder={start?.words.placeholder}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setChosen(0);
            }}
            onKeyDown={onKeyDown}
          />
          <button type="button" className="btn quiet" onClick={() => dialog.current?.close()}>
            {start?.words.close ?? "×"}
          </button>
        </div>
        <div id={`${id}-list`} role="listbox" aria-label={label} className="list">
          {sections.map(({ title, lines: some }, place) => (
            <div key={title} role="group" aria-labelledby={title === "" ? undefined : `${id}-s${place}`}>
              {title !== "" && (
                <p id={`${id}-s${place}`} role="presentation" className="group">
                  {title}
                </p>
              )}
              {some.map((line) => (
                <div
                  key={line.id}
                  id={`${id}-${line.id}`}
                  role="option"
                  aria-selected={line === active}
                  className="line"
                  onPointerMove={() => line !== active && setChosen(lines.indexOf(line))}
                  onClick={() => take(line)}
                >
                  <span className="what">
                    <Marked pieces={line.title} />
                  </span>
                  {line.detail.length > 0 && (
                    <span className="sub">
                      <Marked pieces={line.detail} />
                    </span>
                  )}
                  {line.aside !== null && <span className="flag calm">{line.aside}</span>}
                </div>
              ))}
            </div>
          ))}
        </div>
        <p className="note" role="status">
          {start === null ? (failed ? label : "") : failed ? start.words.failed : lines.length === 0 && found !== null ? start.words.nothingShort : start.words.hint}
        </p>
      </div>
    </dialog>
  );
}

/** The open page with another edition, where it is one that is looked at by edition; else the overview. Of what else narrowed it, a show goes with its edition. */
function withEdition(home: string, edition: string): string {
  const { pathname, search } = window.location;
  const params = new URLSearchParams(search);
  const here = [home, `${home}/exhibitors`].includes(pathname) || params.has("edition");
  const next = new URLSearchParams(here ? params : {});
  for (const gone of ["show", "page"]) next.delete(gone);
  next.set("edition", edition);
  return `${here ? pathname : home}?${next.toString()}`;
}
