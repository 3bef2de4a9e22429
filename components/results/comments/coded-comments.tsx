"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { type KeyboardEvent, useOptimistic, useRef, useState, useTransition } from "react";

import type { FormState } from "@/lib/tenant/form-state";

interface Shown {
  readonly answerId: string;
  readonly anonymous: boolean;
  readonly text: string;
  readonly language: string;
  readonly codes: readonly string[];
  readonly who: string;
  readonly href: string | null;
  readonly about: string;
}

interface Group {
  readonly label: string;
  readonly codes: readonly { readonly key: string; readonly label: string }[];
}

interface Props {
  readonly comments: readonly Shown[];
  readonly groups: readonly Group[];
  /** Null for those who may not code. */
  readonly code: ((form: FormData) => Promise<FormState<void>>) | null;
}

const FOUR = ["product", "process", "people", "performance"] as const;

/** Comments with what each is about, coded by mouse or keys alone. */
export function CodedComments({ comments, groups, code }: Props) {
  const list = useRef<HTMLUListElement>(null);
  /** The keys of a list: J and K move, C codes, 1–4 are the four P's. Keys that are typed into a field are its own. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || !(event.target instanceof HTMLElement) || event.target.matches("select, input, textarea")) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>(":scope > li") ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const key = event.key.toLowerCase();
    if (key === "j" || key === "k") rows[Math.max(0, Math.min(rows.length - 1, at + (key === "j" ? 1 : -1)))]?.focus();
    else if (key === "c") rows[at]?.querySelector("select")?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <ul className="rows" ref={list} onKeyDown={onKeyDown}>
      {comments.map((comment) => (
        <CommentRow key={comment.answerId} comment={comment} groups={groups} code={code} />
      ))}
    </ul>
  );
}

function CommentRow({ comment, groups, code }: { comment: Shown; groups: readonly Group[]; code: Props["code"] }) {
  const t = useTranslations("results.comments");
  const [codes, setCodes] = useOptimistic(comment.codes, (now: readonly string[], change: { key: string; on: boolean }) => (change.on ? [...new Set([...now, change.key])].sort() : now.filter((key) => key !== change.key)));
  const [failed, setFailed] = useState(false);
  const [, begin] = useTransition();
  const labels = new Map(groups.flatMap((group) => group.codes).map(({ key, label }) => [key, label]));
  const change = (key: string, on: boolean) => {
    if (!code) return;
    begin(async () => {
      setCodes({ key, on });
      const form = new FormData();
      for (const [name, value] of Object.entries({ answerId: comment.answerId, anonymous: String(comment.anonymous), code: key, on: String(on) })) form.set(name, value);
      const state = await code(form);
      setFailed(state.status === "failed");
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = event.target === event.currentTarget ? FOUR[Number(event.key) - 1] : undefined;
    if (place) change(place, !codes.includes(place));
  };
  return (
    // a comment takes the focus, so that its keys can be told from another's
    <li tabIndex={code ? 0 : undefined} onKeyDown={onKeyDown} className="grid gap-x-8 gap-y-2 md:grid-cols-[minmax(0,1fr)_minmax(0,300px)]">
      <div>
        <p className="whitespace-pre-line" lang={comment.language === "zh" ? "zh-Hans" : "en"}>
          {comment.text}
        </p>
        <p className="s12 ink3 mt-1">
          {comment.href ? <Link href={comment.href} prefetch={false}>{comment.who}</Link> : comment.who}
          {comment.about !== "" && ` · ${comment.about}`}
        </p>
      </div>
      <div className="flex flex-wrap items-start gap-2">
        {codes.map((key) =>
          code ? (
            <button key={key} type="button" className="btn !h-7 !px-2 s12" aria-label={t("remove", { code: labels.get(key) ?? key })} onClick={() => change(key, false)}>
              {labels.get(key) ?? key} ×
            </button>
          ) : (
            <span key={key} className="s12 ink2">
              {labels.get(key) ?? key}
            </span>
          ),
        )}
        {code && (
          <select className="input !h-7 !w-auto !py-0 s12" aria-label={t("addCode")} value="" onChange={(event) => change(event.target.value, true)}>
            <option value="">{t("add")}</option>
            {groups.map((group) => (
              <optgroup key={group.label} label={group.label}>
                {group.codes.filter(({ key }) => !codes.includes(key)).map(({ key, label }) => (
                  <option key={key} value={key}>
                    {label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
        {failed && (
          <span role="alert" className="s12 risk">
            {t("failed")}
          </span>
        )}
      </div>
    </li>
  );
}
