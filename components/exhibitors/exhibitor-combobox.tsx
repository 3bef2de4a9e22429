"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";

import { finishTyping } from "@/components/ui/typing-ahead";
import type { PickedName } from "@/lib/exhibitors/types";
import { useExhibitorNames } from "./use-exhibitor-names";

interface Props {
  readonly names: string;
  /** The address of the page for a picked exhibitor, up to its id. */
  readonly target: string;
  readonly initial: string;
}

/** Picks an exhibitor, or somebody there, by typing: arrows choose, Enter goes there. Without JavaScript it is the text field of a search form. */
export function ExhibitorCombobox({ names, target, initial }: Props) {
  const t = useTranslations("interactions.log");
  const router = useRouter();
  const id = useId();
  const [text, setText] = useState(initial);
  const [chosen, setChosen] = useState(0);
  const [closed, setClosed] = useState(true);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current) finishTyping(field.current);
  }, []);
  const found = useExhibitorNames(names, text);
  const addressOf = (one: PickedName) => `${target}${one.id}${one.contactId === undefined ? "" : `&contact=${one.contactId}`}`;
  const options = closed ? [] : (found ?? []);
  const active = options[Math.min(chosen, options.length - 1)];

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // an input method's Enter ends the composition, it picks nothing
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setClosed(false);
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (options.length > 0) setChosen((index) => (Math.min(index, options.length - 1) + step + options.length) % options.length);
    } else if (event.key === "Enter" && active) {
      event.preventDefault();
      router.push(addressOf(active));
    } else if (event.key === "Escape" && options.length > 0) {
      event.preventDefault();
      setClosed(true);
    }
  }

  return (
    <div className="field">
      <label htmlFor={id} className="mb-1 block s13 font-medium">
        {t("pick")}
      </label>
      <input
        ref={field}
        id={id}
        className="input"
        name="q"
        type="text"
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active ? `${id}-${active.contactId ?? active.id}` : undefined}
        aria-autocomplete="list"
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        autoFocus
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
          setClosed(false);
        }}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-hint`} className="s12 ink3 mt-1" aria-live="polite">
        {found === null || closed ? t("pickHint") : found.length === 0 ? t("pickNothing") : t("pickCount", { count: found.length })}
      </p>
      <ul id={`${id}-list`} role="listbox" aria-label={t("pick")} className={options.length > 0 ? "mt-1 overflow-hidden rounded-control border border-control" : "hidden"}>
        {options.map((option) => (
          <li
            key={option.contactId ?? option.id}
            id={`${id}-${option.contactId ?? option.id}`}
            role="option"
            aria-selected={option === active}
            className={`cursor-pointer px-3 py-2 max-md:py-3 ${option === active ? "bg-accent-soft" : ""}`}
            onPointerEnter={() => setChosen(options.indexOf(option))}
            onClick={() => router.push(addressOf(option))}
          >
            {option.name}
          </li>
        ))}
      </ul>
    </div>
  );
}
