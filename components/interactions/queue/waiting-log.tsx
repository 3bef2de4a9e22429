"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";

import { isErrorCode } from "@/lib/errors";
import { keepDraft } from "../draft";
import { OfflineDoor } from "./offline-door";
import { noLongerWaiting, type Waiting } from "./store";
import { useWaiting } from "./use-waiting";

interface Props {
  readonly home: string;
  /** The member whose entries these are. */
  readonly owner: string;
}

/** What waits on this device for the network, always in sight while it does, and what the server did not take, with its reason and a way to mend it. */
export function WaitingLog({ home, owner }: Props) {
  const t = useTranslations("common.queue");
  const { entries, state, send } = useWaiting(home, owner);
  const waiting = entries.filter(({ refused }) => refused === null).length;
  return (
    <>
      <OfflineDoor home={home} owner={owner} />
      <div role="log" aria-label={t("label")} className={entries.length > 0 ? "waiting" : "sr-only"}>
        {waiting > 0 && (
          <p>
            <span>{state === "sending" ? t("sending", { count: waiting }) : t("waiting", { count: waiting })}</span> {state === "signed_out" && <Link href="/sign-in">{t("signedOut")}</Link>}{" "}
            <button type="button" onClick={send}>
              {t("send")}
            </button>
          </p>
        )}
        {entries.map((entry) => entry.refused !== null && <Refused key={entry.key} home={home} owner={owner} entry={entry} />)}
      </div>
    </>
  );
}

function Refused({ home, owner, entry: { key, exhibitorName, fields, refused } }: Props & { readonly entry: Waiting }) {
  const t = useTranslations("common.queue");
  const errors = useTranslations("errors");
  const router = useRouter();
  const codes = [...new Set([...Object.values(refused?.fields ?? {}), ...(Object.keys(refused?.fields ?? {}).length === 0 ? [refused?.code] : [])])].filter(isErrorCode);
  const { exhibitorId = "" } = fields;
  const mend = () => {
    keepDraft(exhibitorId, fields);
    noLongerWaiting(owner, key);
    router.push(`${home}/interactions/new?exhibitor=${encodeURIComponent(exhibitorId)}`);
  };
  return (
    <p>
      <span>
        {t("refused", { exhibitor: exhibitorName })} {codes.map((code) => errors(code)).join(" ")}
      </span>{" "}
      <button type="button" onClick={mend}>
        {t("mend")}
      </button>
      <button type="button" onClick={() => noLongerWaiting(owner, key)}>
        {t("discard")}
      </button>
    </p>
  );
}
