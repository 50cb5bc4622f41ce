"use strict";
const form = document.querySelector("form");
const notes = [...document.querySelectorAll(".notes > li")];
const shownById = new Map();

function filter() {
  const severities = new Set([...form.querySelectorAll("[name=severity]:checked")].map(box => box.value));
  const rule = form.elements.rule.value;
  for (const note of notes) {
    note.hidden = !severities.has(note.dataset.severity) || (rule !== "" && note.dataset.rule !== rule);
    shownById.set(note.id.slice(1), !note.hidden);
  }
  for (const mark of document.querySelectorAll("[data-notes]")) {
    mark.classList.toggle("quiet", !mark.dataset.notes.split(" ").some(id => shownById.get(id)));
  }
  for (const passage of document.querySelectorAll(".passage")) {
    passage.hidden = passage.querySelector(".notes > li:not([hidden])") === null;
  }
  for (const draft of document.querySelectorAll(".draft")) {
    draft.hidden = draft.querySelector(".passage") !== null && draft.querySelector(".passage:not([hidden])") === null;
  }
  for (const entry of document.querySelectorAll(".index li")) {
    entry.hidden = document.querySelector(entry.querySelector("a").hash).hidden;
  }
  const shown = notes.filter(note => !note.hidden).length;
  form.querySelector("output").textContent = shown === notes.length ? "" : `${shown} of ${notes.length} shown`;
}

function step(by) {
  const shown = notes.filter(note => !note.hidden);
  const at = shown.indexOf(document.activeElement.closest(".notes > li"));
  const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1)];
  next?.focus({ preventScroll: true });
  next?.closest(".passage").scrollIntoView({ block: "center" });
}

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("select, input")) {
    return;
  }
  if (event.key === "j" || event.key === "k") {
    step(event.key === "j" ? 1 : -1);
    event.preventDefault();
  }
});
form.addEventListener("change", filter);
form.addEventListener("submit", event => event.preventDefault());
form.hidden = false;
filter();
