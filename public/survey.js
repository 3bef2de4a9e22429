// The survey page's only script: one screen at a time, answers kept on this device as they are given, a named respondent's on the server
// too, and sent once the network is there. The page works without it. It is served as written; nothing is loaded, nothing is sent elsewhere.
(() => {
  "use strict";
  const root = document.documentElement;
  const key = `fairbond:${location.pathname}`;
  const RETRY_EVERY = 15_000;
  /** A kiosk asks whether somebody is there after this long, and begins anew after the second. */
  const [IDLE, GONE] = [10_000, 30_000];
  const AFTER_THANKS = 12_000;
  /** At a printed code a random number tells that this device has answered today; a personal link needs nothing of the kind. */
  const CREDENTIALS = location.pathname.startsWith("/p/") ? "same-origin" : "omit";
  /**
   * `unsaved` are answers that the server has not kept yet; `receipt` is the number under which an anonymous form is taken once.
   * @type {{ version: string, screen: number, answers: Record<string, string>, unsaved: Record<string, string>, naming: string, receipt: string, seconds: number, pending: boolean }}
   */
  let state = { version: "", screen: 0, answers: {}, unsaved: {}, naming: "", receipt: "", seconds: 0, pending: false };
  let other = "";
  let sending = false;
  let saving = false;

  root.classList.add("scripted");
  document.addEventListener("DOMContentLoaded", () => {
    try {
      begin();
    } catch (error) {
      // the long page still works
      root.classList.remove("scripted");
      throw error;
    }
  });

  const form = () => document.querySelector("#survey");
  const screens = () => [...document.querySelectorAll("[data-screen]")];

  function begin() {
    if (document.querySelector("[data-kiosk]")) kiosk();
    if (!form()) return settle();
    const here = read();
    const kept = load();
    // answers given here without a name are never carried into a form that has one
    const fits = kept && kept.version === form().dataset.version && !(kept.naming === "anonymous" && form().dataset.naming === "named");
    if (fits) {
      // what the server has kept may be of another device and newer; what it has not kept yet is of this one
      state = { ...state, ...kept, answers: { ...kept.answers, ...here, ...kept.unsaved } };
    } else {
      state.version = form().dataset.version;
      state.answers = here;
      state.screen = resumeAt();
    }
    state.receipt ||= form().elements.receipt.value;
    wire();
    if (Object.keys(state.answers).length > 0) say(form().dataset.resumed);
    setInterval(() => document.visibilityState === "visible" && state.screen > 0 && form() && (state.seconds += 1), 1000);
    addEventListener("online", () => (state.pending ? send() : (say(""), saveDraft())));
    addEventListener("offline", () => say(form()?.dataset.offline));
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && state.pending && send());
    setInterval(() => (state.pending ? send() : saveDraft()), RETRY_EVERY);
    if (state.pending) send();
    else if (!navigator.onLine) say(form().dataset.offline);
  }

  /** Makes a page that has just arrived (at first, in the other language, or back with problems) behave as screens. */
  function wire() {
    const survey = form();
    fill(survey, state.answers);
    fix(survey);
    survey.addEventListener("input", keep);
    survey.addEventListener("submit", (event) => {
      event.preventDefault();
      if (event.submitter?.name === "send") send();
    });
    survey.addEventListener("keydown", (event) => event.key === "Enter" && event.target.type === "radio" && event.preventDefault());
    for (const button of survey.querySelectorAll("[data-go]")) {
      button.addEventListener("click", () => {
        state.pending = false;
        if (button.dataset.go === "next" && state.screen === 0 && !choose()) return;
        go(state.screen + ({ next: 1, back: -1 }[button.dataset.go] ?? 0));
      });
    }
    for (const button of document.querySelectorAll(".languages button")) {
      button.addEventListener("click", (event) => {
        event.preventDefault();
        if (button.lang !== root.lang) speak(button.value);
      });
    }
    const wrong = screens().findIndex((screen) => screen.querySelector("[data-invalid]"));
    show(wrong >= 0 ? wrong : state.screen);
    fetchOther();
  }

  // --- screens ---

  function show(index) {
    const all = screens();
    state.screen = Math.min(Math.max(index, 0), all.length - 1);
    const here = all[state.screen];
    const last = state.screen === all.length - 1;
    all.forEach((screen) => (screen.hidden = screen !== here));
    const bar = form().querySelector("[role=progressbar]");
    bar.setAttribute("aria-valuenow", String(state.screen + 1));
    bar.setAttribute("aria-valuetext", here.dataset.step);
    bar.firstElementChild.style.width = `${here.dataset.share * 100}%`;
    form().querySelector("[data-now]").textContent = here.dataset.step;
    form().querySelector("[data-rest]").textContent = here.dataset.left;
    queue(false);
    const next = form().querySelector("[data-go=next]");
    next.textContent = state.screen === 0 ? next.dataset.begin : next.dataset.next;
    next.hidden = last;
    form().querySelector("[data-go=back]").hidden = state.screen === 0;
    for (const part of form().querySelectorAll("[data-last]")) part.hidden = !last;
    save();
  }

  function go(index) {
    if (navigator.onLine) say("");
    form().querySelector(".problems")?.remove();
    show(index);
    scrollTo(0, 0);
    screens()[state.screen].querySelector("h2")?.focus({ preventScroll: true });
  }

  function say(text) {
    const note = form()?.querySelector(".note");
    if (!note) return;
    note.textContent = text ?? "";
    note.hidden = !text;
  }

  // --- named or anonymous ---

  const named = () => (form().dataset.naming === "choice" ? state.naming : form().dataset.naming) === "named";

  /** The choice is made before the first question: without it the first screen stays. */
  function choose() {
    const fields = form().querySelector("[data-naming]");
    if (!fields) return true;
    const chosen = form().elements.naming.value;
    fields.querySelector(".problem").hidden = chosen !== "";
    if (chosen === "") return fields.querySelector("input").focus(), false;
    state.naming = chosen;
    fix(form());
    return true;
  }

  /** What was chosen stays: the other way is shut. */
  function fix(survey) {
    if (state.naming === "" || survey.dataset.naming !== "choice") return;
    for (const radio of survey.elements.naming) {
      radio.checked = radio.value === state.naming;
      radio.disabled = !radio.checked;
    }
  }

  // --- answers ---

  /** What is filled in, by field. */
  function read() {
    const answers = {};
    for (const [name, value] of new FormData(form())) {
      if (!name.startsWith("a.") || value === "") continue;
      // of several boxes of one question each that is ticked counts
      answers[name] = name.endsWith("[]") && answers[name] ? `${answers[name]},${value}` : value;
    }
    return answers;
  }

  function keep() {
    const before = state.answers;
    state.answers = read();
    for (const name of new Set([...Object.keys(before), ...Object.keys(state.answers)])) {
      if (named() && before[name] !== state.answers[name]) state.unsaved[name] = state.answers[name] ?? "";
    }
    save();
    saveDraft();
  }

  /** A named respondent's answers go to the server as they are given: what came since is sent with the next save. */
  async function saveDraft() {
    if (saving || sending || !form() || form().dataset.drafts === undefined || !named() || Object.keys(state.unsaved).length === 0) return;
    saving = true;
    const sent = { ...state.unsaved };
    try {
      const body = new URLSearchParams({ ...sent, naming: "named", language: root.lang === "en" ? "en" : "zh" });
      const answer = await fetch(`${location.pathname}/draft`, { method: "POST", body, credentials: "omit", referrerPolicy: "no-referrer", keepalive: true });
      if (answer.ok || answer.status === 409 || answer.status === 413) {
        for (const [name, value] of Object.entries(sent)) if (state.unsaved[name] === value) delete state.unsaved[name];
        save();
      }
      saving = false;
      if (answer.ok) saveDraft();
    } catch {
      saving = false;
    }
  }

  /** The screen with the question that was answered last, perhaps on another device. */
  function resumeAt() {
    const last = form().dataset.resume && document.getElementById(`q-${form().dataset.resume}`);
    const index = last ? screens().findIndex((screen) => screen.contains(last)) : -1;
    return Math.max(index, 0);
  }

  function fill(survey, answers) {
    if (Object.keys(answers).length === 0) return;
    for (const field of survey.elements) {
      if (!field.name?.startsWith("a.")) continue;
      if (field.type === "checkbox") field.checked = (answers[field.name] ?? "").split(",").includes(field.value);
      else if (field.type === "radio") field.checked = answers[field.name] === field.value;
      else field.value = answers[field.name] ?? "";
    }
  }

  // a browser may refuse storage (private window, full disk): then answers live as long as the page
  function save() {
    if (form()?.dataset.kiosk !== undefined) return;
    try {
      localStorage.setItem(key, JSON.stringify(state));
    } catch {}
  }

  function load() {
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? "null");
      return kept && typeof kept.answers === "object" && Number.isInteger(kept.screen) ? kept : null;
    } catch {
      return null;
    }
  }

  /** Answers that have arrived, or cannot any more, do not stay on the device. */
  function settle() {
    state.pending = false;
    if (!document.querySelector("[data-settled]")) return;
    if (document.querySelector("[data-kiosk]")) return setTimeout(anew, AFTER_THANKS);
    try {
      localStorage.removeItem(key);
    } catch {}
  }

  // --- the network ---

  async function send() {
    if (sending) return;
    sending = true;
    keep();
    state.pending = true;
    save();
    say(form().dataset.sending);
    try {
      const body = new URLSearchParams({ ...state.answers, naming: state.naming, receipt: state.receipt, seconds: String(state.seconds) });
      const answer = await fetch(form().getAttribute("action"), { method: "POST", body, credentials: CREDENTIALS, referrerPolicy: "no-referrer" });
      if (answer.status >= 500) wait(form().dataset.trouble);
      else arrive(await answer.text());
    } catch {
      wait("");
    }
    sending = false;
  }

  /** Not sent: everything stays, and is tried again. */
  function wait(why) {
    say(why);
    if (why) return;
    for (const screen of screens()) screen.hidden = true;
    queue(true).querySelector("h2").focus();
  }

  /** The screen of answers that wait for the network stands in place of the questions, their progress and their buttons. */
  function queue(waiting) {
    form().querySelector(".progress").hidden = waiting;
    form().querySelector("footer").hidden = waiting;
    const screen = form().querySelector("[data-queued]");
    screen.hidden = !waiting;
    return screen;
  }

  /** Shows a page that the server sent: thanks, the same questions with problems, or another language. */
  function arrive(html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    root.lang = page.documentElement.lang;
    document.title = page.title;
    document.body.replaceWith(page.body);
    if (!form()) {
      settle();
      scrollTo(0, 0);
      return document.querySelector("h1")?.focus();
    }
    state.pending = false;
    wire();
    const problems = form().querySelector(".problems");
    if (problems) problems.focus();
  }

  // --- a device for everybody ---

  /** Begins anew in this entry of the history, so that no way back leads to somebody's answers. */
  function anew() {
    location.replace(`${location.pathname}${location.search}`);
  }

  function kiosk() {
    let since = Date.now();
    const wake = () => {
      if (Date.now() - since > IDLE) say("");
      since = Date.now();
    };
    for (const sign of ["pointerdown", "keydown", "input", "scroll"]) addEventListener(sign, wake, { passive: true });
    // a page that the browser kept for its back button would show what was filled in
    addEventListener("pageshow", (event) => event.persisted && anew());
    setInterval(() => {
      if (!form() || state.pending || (state.screen === 0 && Object.keys(state.answers).length === 0)) return void (since = Math.max(since, Date.now() - IDLE));
      if (Date.now() - since > GONE) anew();
      else if (Date.now() - since > IDLE) say(form().dataset.idle);
    }, 1000);
  }

  /** The other language is fetched ahead, so that it is there in a hall without network too. */
  async function fetchOther() {
    const value = [...document.querySelectorAll(".languages button")].find((button) => button.lang !== root.lang)?.value;
    other = "";
    try {
      const answer = await fetch(`?lang=${value}`, { credentials: "omit", referrerPolicy: "no-referrer" });
      if (answer.ok) other = await answer.text();
    } catch {}
  }

  async function speak() {
    keep();
    if (!other) await fetchOther();
    if (!other) return say(form().dataset.other);
    arrive(other);
    const to = new URL(location.href);
    to.searchParams.set("lang", root.lang === "en" ? "en" : "zh");
    history.replaceState(null, "", to);
    if (!navigator.onLine) say(form().dataset.offline);
    document.querySelector(".languages [aria-pressed=true]")?.focus();
  }
})();
