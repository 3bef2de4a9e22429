import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";

import { isHttps, webEnv } from "@/lib/env";
import { readCodes } from "./codes";
import { cookieName, sessionCookie } from "./cookie-name";
import { noteFailedSignIn, noteSession, noteSignIn } from "./note-sign-in";
import { endSession, LONGEST_SECONDS, openSession, readSession } from "./sessions";
import { signInWithPassword } from "./sign-in";
import { visitOf } from "./visit";

const credentials = z.object({ email: z.email().max(254), password: z.string().min(1).max(200) });
const withSession = z.object({ id: z.uuid(), sid: z.string() });

/** What next-auth's handler turns into the word in its answer: too much was tried. */
export const TOO_MANY = "too_many_tries";

/** The one place that knows next-auth's options. The token names the person and the session, which the database knows; nothing of any organizer. */
export function authOptions(): NextAuthOptions {
  return {
    secret: webEnv().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: LONGEST_SECONDS },
    cookies: { sessionToken: { name: sessionCookie(), options: cookieOptions() }, callbackUrl: { name: cookieName("next-auth.callback-url"), options: cookieOptions() } },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: async (input, request) => {
          const parsed = credentials.safeParse(input);
          if (!parsed.success) return null;
          const visit = visitOf(new Headers(plainHeaders(request.headers)));
          const answer = await signInWithPassword(parsed.data.email, parsed.data.password, visit);
          if (answer.kind === "wait") throw new Error(`${TOO_MANY}:${answer.seconds}`);
          // this door knows no second step: whoever uses codes signs in by the page
          if (answer.kind === "wrong") await noteFailedSignIn(parsed.data.email);
          if (answer.kind === "wrong" || (await readCodes(answer.user.id)).on) return null;
          return { ...answer.user, sid: await openSession(answer.user.id, answer.user.email, visit) };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => {
        const opened = withSession.safeParse(user);
        return opened.success ? { sub: opened.data.id, sid: opened.data.sid } : token;
      },
      // who asks next-auth's own address learns nothing: pages read the session from the database
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signIn: ({ user }) => noteSignIn(user.id),
      signOut: async ({ token }) => {
        if (typeof token?.sid !== "string") return;
        const ended = await readSession(token.sid);
        await endSession(token.sid);
        // what an organizer's provider vouched for is no news for the person's other organizers
        if (typeof token.sub === "string" && !ended?.limited) await noteSession(token.sub, "sign_out");
      },
    },
  };
}

/** As a cookie has to be whose name says that this host alone has set it. */
const cookieOptions = () => ({ path: "/", httpOnly: true, sameSite: "lax", secure: isHttps() }) as const;

function plainHeaders(headers: Record<string, unknown> | undefined): [string, string][] {
  return Object.entries(headers ?? {}).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
}
