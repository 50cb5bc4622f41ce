"use strict";
const draft = document.querySelector("#draft");
const marks = document.querySelector("#marks");
const list = document.querySelector("#questions");
const counts = document.querySelector("#counts");
const copy = document.querySelector("#copy");
const map = document.querySelector("#map");
const mapButton = document.querySelector("#show-map");
const greeting = counts.textContent;
const pause = 150; // milliseconds without a key before a check
let findings = [];
let known = ""; // the text that the findings stand in
let active = -1;
let pending = 0;
let asking = null;
let trouble = ""; // why a file was not read, until the next key
const whys = new Map();

const rules = fetch("rules").then(answer => answer.json()).then(all => all.rules.forEach(rule => whys.set(rule.name, rule.why)), () => {});

async function ask(path, body, signal) {
  const answer = await fetch(path, { method: "POST", body, signal });
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
  return answer;
}

// What stands before and behind a change is where it was; a finding that the change touches is asked about again.
function follow() {
  const text = draft.value;
  let start = 0;
  while (start < text.length && start < known.length && text[start] === known[start]) {
    start++;
  }
  let tail = 0;
  while (tail < text.length - start && tail < known.length - start && text[text.length - 1 - tail] === known[known.length - 1 - tail]) {
    tail++;
  }
  const end = known.length - tail;
  const by = text.length - known.length;
  findings = findings.filter(finding => finding.span.end <= start || finding.span.start >= end).map(finding => finding.span.start >= end && by !== 0
    ? { ...finding, span: { start: finding.span.start + by, end: finding.span.end + by }, fixes: [] }
    : finding);
  known = text;
  active = -1;
  trouble = "";
  show();
  later();
}

function later() {
  clearTimeout(pending);
  pending = setTimeout(check, pause);
}

async function check() {
  asking?.abort();
  asking = new AbortController();
  const text = draft.value;
  copy.disabled = mapButton.disabled = text === "";
  if (text.trim() === "") {
    findings = [];
    known = text;
    tell(trouble || greeting, trouble !== "");
    show();
    return;
  }
  try {
    const answer = await (await ask("check", text, asking.signal)).json();
    await rules;
    if (text === draft.value) {
      const before = findings[active];
      findings = answer.diagnostics;
      known = text;
      active = before === undefined ? -1 : findings.findIndex(finding => finding.id === before.id && finding.span.start === before.span.start);
      tell(trouble || summary(), trouble !== "");
      show();
    }
  } catch (problem) {
    if (problem.name !== "AbortError") {
      tell(problem instanceof TypeError ? "The program has stopped. Copy your draft, start it again, and open the new address." : problem.message, true);
    }
  }
}

function tell(words, isProblem = false) {
  counts.textContent = words;
  counts.classList.toggle("problem", isProblem);
}

const word = finding => finding.severity === "info" ? "note" : finding.severity;

function summary() {
  const parts = ["error", "warning", "note"].map(name => [findings.filter(finding => word(finding) === name).length, name]).filter(([count]) => count > 0);
  return parts.length === 0 ? "Nothing to report." : parts.map(([count, name]) => `${count} ${name}${count === 1 ? "" : "s"}`).join(", ");
}

function show() {
  const text = draft.value;
  marks.replaceChildren();
  const cuts = [...new Set([0, text.length, ...findings.flatMap(finding => [finding.span.start, finding.span.end])])].sort((a, b) => a - b);
  const rank = { error: 0, warning: 1, note: 2 };
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    open = open.filter(at => findings[at].span.end > cuts[i]);
    while (next < findings.length && findings[next].span.start <= cuts[i]) {
      open.push(next++);
    }
    const here = open.filter(at => findings[at].span.end > cuts[i]);
    const piece = text.slice(cuts[i], cuts[i + 1]);
    if (here.length === 0) {
      marks.append(piece);
      continue;
    }
    const mark = document.createElement("mark");
    mark.className = word(findings[here.reduce((a, b) => rank[word(findings[a])] <= rank[word(findings[b])] ? a : b)]);
    mark.classList.toggle("active", here.includes(active));
    mark.dataset.at = here.join(" ");
    mark.textContent = piece;
    marks.append(mark);
  }
  marks.append("\n ");
  list.replaceChildren(...findings.map(card));
  place();
}

function card(finding, at) {
  const item = document.createElement("li");
  item.className = word(finding);
  item.classList.toggle("active", at === active);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "ask";
  button.setAttribute("aria-expanded", String(at === active));
  const heading = document.createElement("b");
  heading.textContent = `${word(finding)} `;
  const where = document.createElement("span");
  where.textContent = `line ${known.slice(0, finding.span.start).split("\n").length}, ${finding.rule}`;
  heading.append(where);
  button.append(heading, finding.message);
  button.addEventListener("click", () => activate(at === active ? -1 : at, true));
  const more = document.createElement("div");
  more.className = "more";
  const why = document.createElement("p");
  why.className = "why";
  why.textContent = whys.get(finding.rule) ?? "";
  const fixes = document.createElement("div");
  fixes.className = "fixes";
  for (const fix of finding.fixes) {
    const change = document.createElement("button");
    change.type = "button";
    change.textContent = titleOf(fix);
    change.addEventListener("click", () => apply(fix));
    fixes.append(change);
  }
  more.append(why, fixes);
  item.append(button, more);
  return item;
}

function titleOf(fix) {
  const words = fix.changes.length === 1 ? fix.changes[0].text.trim().replace(/\s+/g, " ") : "";
  return words === "" || fix.title.includes(words) ? fix.title : `${fix.title}: “${words}”`;
}

// Each question stands beside its words, or as near below as the one before it allows; the one in hand has its own place first.
function place() {
  const items = [...list.children];
  if (items.length === 0 || getComputedStyle(items[0]).position !== "absolute") {
    list.style.minHeight = "";
    return;
  }
  const top = list.getBoundingClientRect().top;
  const wanted = new Map();
  for (const mark of marks.querySelectorAll("mark")) {
    for (const at of mark.dataset.at.split(" ")) {
      wanted.has(at) || wanted.set(at, mark.getBoundingClientRect().top - top);
    }
  }
  const gap = 10;
  const want = at => wanted.get(String(at)) ?? 0;
  const put = new Array(items.length);
  const first = Math.max(active, 0);
  let free = active < 0 ? 0 : want(active);
  for (let at = first; at < items.length; at++) {
    put[at] = Math.max(free, want(at));
    free = put[at] + items[at].offsetHeight + gap;
  }
  let limit = put[first];
  for (let at = first - 1; at >= 0; at--) {
    put[at] = Math.min(want(at), limit - items[at].offsetHeight - gap);
    limit = put[at];
  }
  const lift = Math.max(0, -Math.min(...put));
  items.forEach((item, at) => { item.style.top = `${put[at] + lift}px`; });
  list.style.minHeight = `${free + lift}px`;
}

function activate(at, select) {
  active = at;
  show();
  if (at < 0) {
    return;
  }
  const finding = findings[at];
  if (select) {
    if (!matchMedia("(pointer: coarse)").matches) { // there a keyboard would come up over the question
      draft.focus({ preventScroll: true });
    }
    draft.setSelectionRange(finding.span.start, finding.span.end);
  }
  marks.querySelector("mark.active")?.scrollIntoView({ block: "center", behavior: "smooth" });
}

function step(by) {
  if (findings.length === 0) {
    return;
  }
  const caret = draft.selectionStart;
  const from = active >= 0 ? active + by : by > 0 ? findings.findIndex(finding => finding.span.start >= caret) : findings.findLastIndex(finding => finding.span.end <= caret);
  activate(from < 0 ? (by > 0 ? 0 : findings.length - 1) : from % findings.length, true);
}

// The browser's own way to insert keeps its undo.
function write(start, end, text) {
  draft.focus({ preventScroll: true });
  draft.setSelectionRange(start, end);
  const done = text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
  if (!done) {
    draft.setRangeText(text, start, end, "end");
    follow();
  }
}

function apply(fix) {
  for (const change of [...fix.changes].sort((a, b) => b.start - a.start)) {
    write(change.start, change.end, change.text);
  }
  const first = fix.changes.reduce((a, b) => a.start <= b.start ? a : b);
  const gap = /\[[A-Z]+\]/.exec(first.text);
  if (gap !== null) {
    draft.setSelectionRange(first.start + gap.index, first.start + gap.index + gap[0].length);
  }
  check();
}

async function read(file) {
  try {
    const text = await (await ask("read?" + encodeURIComponent(file.name), file)).text();
    write(0, draft.value.length, text);
    draft.setSelectionRange(0, 0);
    scrollTo(0, 0);
    await check();
  } catch (problem) {
    trouble = problem.message;
    tell(trouble, true);
  }
}

async function toggleMap() {
  const shows = map.hidden;
  if (shows) {
    try {
      map.srcdoc = await (await ask("map", draft.value)).text();
    } catch (problem) {
      tell(problem.message, true);
      return;
    }
  }
  map.hidden = !shows;
  document.body.classList.toggle("mapped", shows);
  mapButton.setAttribute("aria-pressed", String(shows));
  mapButton.textContent = shows ? "Draft" : "Map";
  place();
}

draft.addEventListener("input", follow);
draft.addEventListener("click", () => {
  const at = draft.selectionStart === draft.selectionEnd ? findings.findIndex(finding => finding.span.start <= draft.selectionStart && draft.selectionStart <= finding.span.end) : active;
  if (at !== active) {
    activate(at, false);
  }
});
copy.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(draft.value);
  } catch {
    draft.select();
    document.execCommand("copy");
  }
  tell("Copied. " + summary());
});
mapButton.addEventListener("click", toggleMap);
document.querySelector("#file").addEventListener("change", event => {
  const [file] = event.target.files;
  event.target.value = "";
  if (file !== undefined) {
    read(file);
  }
});
document.addEventListener("keydown", event => {
  if (event.key === "F8") {
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && findings[active]?.fixes.length > 0) {
    event.preventDefault();
    apply(findings[active].fixes[0]);
  } else if (event.key === "Escape" && active >= 0) {
    activate(-1, false);
  }
});
const drop = document.querySelector("#drop");
document.addEventListener("dragover", event => {
  if (event.dataTransfer.types.includes("Files")) {
    event.preventDefault();
    drop.hidden = false;
  }
});
document.addEventListener("dragleave", event => { drop.hidden = event.relatedTarget === null || drop.hidden; });
document.addEventListener("drop", event => {
  drop.hidden = true;
  if (event.dataTransfer.files.length > 0) {
    event.preventDefault();
    read(event.dataTransfer.files[0]);
  }
});
addEventListener("resize", place);
addEventListener("beforeunload", event => {
  if (draft.value !== "") {
    event.preventDefault(); // nothing is kept, so closing the page loses the draft
  }
});
check();
