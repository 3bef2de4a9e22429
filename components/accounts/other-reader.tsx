import Link from "next/link";

import { SignOut } from "@/components/frame/sign-out";

type Reader = "nobody" | "other" | "known";

interface Opened {
  readonly signedInAs: string | null;
  readonly link: { readonly email: string; readonly known_user: string | null };
}

/** Who opens a link that counts for one address: somebody signed in by another one, somebody who has to sign in first, or nobody who stands in the way. */
export function readerOf({ signedInAs, link }: Opened): Reader {
  if (signedInAs !== null) return signedInAs === link.email ? "nobody" : "other";
  return link.known_user === null ? "nobody" : "known";
}

/** Shown in place of the form: to sign out first, or to sign in and come back. */
export function OtherReader({ reader, path, words }: { reader: Exclude<Reader, "nobody">; path: string; words: Readonly<Record<Exclude<Reader, "nobody"> | "signIn" | "signOut", string>> }) {
  if (reader === "other")
    return (
      <>
        <p role="alert" className="risk break-words">
          {words.other}
        </p>
        <p className="mt-4">
          <SignOut label={words.signOut} />
        </p>
      </>
    );
  return (
    <>
      <p className="mb-4">{words.known}</p>
      <Link className="btn main" href={`/sign-in?next=${encodeURIComponent(path)}`}>
        {words.signIn}
      </Link>
    </>
  );
}
