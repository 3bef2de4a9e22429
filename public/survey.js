// The survey page's only script: one screen at a time, answers kept on this device as they are given, sent once the network is there.
// The page works without it. It is served as written; nothing is loaded and nothing is sent elsewhere.
(() => {
  "use strict";
  const root = document.documentElement;
  const key = `fairbond:${location.pathname}`;
  const RETRY_EVERY = 15_000;
  /** @type {{ version: string, screen: number, answers: Record<string, string>, pending: boolean }} */
  let state = { version: "", screen: 0, answers: {}, pending: false };
  let other = "";
  let sending = false;

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
    if (!form()) return settle();
    const kept = load();
    if (kept && kept.version === form().dataset.version) state = kept;
    else state.version = form().dataset.version;
    wire();
    if (Object.keys(state.answers).length > 0) say(form().dataset.resumed);
    addEventListener("online", () => (state.pending ? send() : say("")));
    addEventListener("offline", () => say(form()?.dataset.offline));
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && state.pending && send());
    setInterval(() => state.pending && send(), RETRY_EVERY);
    if (state.pending) send();
    else if (!navigator.onLine) say(form().dataset.offline);
  }

  /** Makes a page that has just arrived (at first, in the other language, or back with problems) behave as screens. */
  function wire() {
    const survey = form();
    fill(survey, state.answers);
    survey.addEventListener("input", keep);
    survey.addEventListener("submit", (event) => {
      event.preventDefault();
      if (event.submitter?.name === "send") send();
    });
    survey.addEventListener("keydown", (event) => event.key === "Enter" && event.target.type === "radio" && event.preventDefault());
    for (const button of survey.querySelectorAll("[data-go]")) {
      button.addEventListener("click", () => {
        state.pending = false;
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

  // --- answers ---

  function keep() {
    state.answers = {};
    for (const [name, value] of new FormData(form())) {
      if (!name.startsWith("a.") || value === "") continue;
      // of several boxes of one question each that is ticked counts
      state.answers[name] = name.endsWith("[]") && state.answers[name] ? `${state.answers[name]},${value}` : value;
    }
    save();
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
      const body = new URLSearchParams(state.answers);
      const answer = await fetch(form().getAttribute("action"), { method: "POST", body, credentials: "omit", referrerPolicy: "no-referrer" });
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
