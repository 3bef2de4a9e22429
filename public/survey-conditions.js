// Loaded only by a form with conditions: hides what the answers given so far skip. Without it the page says "only if …" in words, and
// the server leaves out what was not to be asked; so this decides nothing, it only spares reading.
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  /** The answers to a question, none where it is skipped itself. */
  function answers(question) {
    const fields = all("[name]").filter(({ name }) => name === `a.${question}` || name === `a.${question}[]`);
    if (fields.some((field) => field.closest("[data-skipped]"))) return [];
    return fields.filter((field) => (field.type === "radio" || field.type === "checkbox" ? field.checked : true)).map(({ value }) => value.trim());
  }

  function holds({ q, is, min, max }) {
    const given = answers(q);
    if (is) return given.some((value) => is.includes(value));
    return given.some((value) => value !== "" && Number(value) >= min && Number(value) <= max);
  }

  /** In the order of the page, in which every condition stands after its question. */
  function look() {
    root.classList.add("conditional");
    for (const part of all("[data-if]")) {
      const skipped = !holds(JSON.parse(part.dataset.if));
      part.toggleAttribute("data-skipped", skipped);
      // a whole section stays, because its words for "nothing more" stand in it
      if (part.matches("fieldset, .typed")) part.hidden = skipped;
    }
    const screens = all("[data-screen]");
    for (const screen of screens) {
      const questions = all("fieldset, .typed:not(fieldset .typed)", screen);
      const asked = questions.filter((question) => !question.closest("[data-skipped]"));
      const nothing = screen.querySelector("[data-nothing]");
      if (!nothing) continue;
      const skipped = questions.length > 0 && asked.length === 0;
      screen.toggleAttribute("data-passed", skipped);
      nothing.hidden = !(skipped && screen === screens.at(-1));
      for (const question of questions) if (question.closest("div[data-if]")) question.hidden = !asked.includes(question);
      for (const card of all(".cards", screen)) card.hidden = skipped;
    }
  }

  /** A screen of which nothing is asked is passed over, in whichever direction one goes; the last one says that there is nothing more. */
  function passOver(event) {
    const button = event.target.closest?.("[data-go=next], [data-go=back]");
    const here = all("[data-screen]").find((screen) => !screen.hidden);
    if (button && !button.hidden && here?.hasAttribute("data-passed")) button.click();
  }

  document.addEventListener("input", look);
  document.addEventListener("click", passOver);
  // another language or a page with problems arrives as a new body
  new MutationObserver(look).observe(root, { childList: true });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", look);
  else look();
})();
