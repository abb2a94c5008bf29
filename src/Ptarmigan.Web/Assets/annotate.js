// The desk of an annotator: one key per answer, the next issue at once. What is decided goes to the server in its order; what
// the server has not confirmed stays in this browser and is sent again, also after the page was loaded anew.
import { pieceOf, post } from "./asking.js";
import { read, write } from "./browser-store.js";
import { rangeOf, selectionIn } from "./selection.js";

const RETRY = 1500;
const BEGUN = "What you had begun here is kept; it is saved with your answer.";

function desk(root) {
  const round = root.dataset.annotate;
  const isSet = root.dataset.set === "yes";
  const store = `annotate ${root.dataset.store}`;
  const find = (name) => root.querySelector(`[data-${name}]`);
  const place = find("item");
  const options = [...root.querySelectorAll("[data-answer]")];
  // What was begun of an answer but not decided: it must outlive a look at another issue, and a page that is loaded anew.
  const drafts = read(`${store} drafts`, {});
  const decided = new Map();
  let pending = read(store, []);
  let item = null;
  let ahead = null;
  let quotes = [];
  let chosen = [];
  let sending = null;
  let waiting = 0;
  let isLeaving = false;
  let line = Promise.resolve();
  const acted = new Set();

  // ---- what is saved

  function say(text, isTrouble = false) {
    const saved = find("saved");
    saved.textContent = text;
    saved.classList.toggle("trouble", isTrouble);
  }

  function keep() {
    write(store, pending);
    if (pending.length > 0) say(`Saving ${pending.length === 1 ? "your answer" : `${pending.length} answers`} …`);
  }

  const send = (act) => post(`/api/rounds/${round}/queue/${act.kind}`, act.body);

  // What the server will never take must not hold up the rest; anything else is tried again.
  const isFinal = (error) => error.status >= 400 && error.status < 500 && ![401, 403, 408, 429].includes(error.status);

  /** Sends what is pending, in its order; ends when all is sent or the server does not answer. */
  function flush() {
    sending ??= sendAll().finally(() => { sending = null; });
    return sending;
  }

  async function sendAll() {
    clearTimeout(waiting);
    while (pending.length > 0) {
      try {
        const standing = await send(pending[0]);
        pending.shift();
        write(store, pending);
        count(standing.progress);
        say(pending.length === 0 ? "Saved." : `Saving ${pending.length} more …`);
      } catch (error) {
        if (isFinal(error)) {
          const lost = pending.shift();
          write(store, pending);
          say(`Not taken${lost.name ? ` for ${lost.name}` : ""}: ${error.message}`, true);
          continue;
        }
        say(`${pending.length === 1 ? "One answer is not saved yet. It is" : `${pending.length} answers are not saved yet. They are`} kept in this browser and sent again. ${error.message === "Failed to fetch" ? "The server does not answer." : error.message}`, true);
        waiting = setTimeout(flush, RETRY);
        break;
      }
    }
  }

  function count(progress) {
    const bar = find("progress");
    bar.max = progress.assigned;
    bar.value = progress.answered;
    find("count").textContent = `${progress.answered} of ${progress.assigned} answered${progress.unsure ? `, ${progress.unsure} unsure` : ""}`;
  }

  // ---- what is shown

  const load = (query) => pieceOf(`/rounds/${round}/item?${query}`);

  async function show(promise) {
    let next;
    try {
      next = await promise;
    } catch (error) {
      ahead = null;
      say(`The issue cannot be read now; trying again. ${error.message}`, true);
      await new Promise((done) => setTimeout(done, RETRY));
      return show(load(item ? `after=${item.position}` : "after=-1"));
    }
    isLeaving = false;
    place.replaceChildren(next);
    const given = next.dataset.given ? JSON.parse(next.dataset.given) : null;
    item = next.dataset.issue
      ? { issue: Number(next.dataset.issue), position: Number(next.dataset.position), isFrozen: next.dataset.frozen === "yes", name: next.querySelector(".crumb")?.textContent.trim() }
      : null;
    if (next.dataset.assigned) count({ assigned: Number(next.dataset.assigned), answered: Math.min(Number(next.dataset.assigned), Number(next.dataset.answered) + unsaved(next)) });
    fill(given);
    place.scrollTop = 0;
    scrollTo(0, 0);
    announce(item ? `${next.querySelector("h1")?.textContent ?? "The next issue"}${given ? `, answered ${given.answer || "none"}` : ""}` : "Everything is answered.");
    ahead = item ? load(`after=${item.position}`).catch(() => null) : null;
  }

  const unsaved = () => new Set(pending.filter((act) => act.kind === "answers").map((act) => act.body.issueId)).size;

  function fill(saved) {
    const kept = item && !item.isFrozen ? drafts[item.issue] : null;
    quotes = kept?.evidence ?? saved?.evidence ?? [];
    chosen = kept?.chosen ?? (saved?.answer ? saved.answer.split(";") : []);
    find("unsure").checked = kept?.isUnsure ?? saved?.isUnsure ?? false;
    find("note").value = kept?.note ?? saved?.note ?? "";
    if (kept && pending.length === 0) say(BEGUN);
    else if (find("saved").textContent === BEGUN) say("");
    for (const button of options) button.setAttribute("aria-pressed", String(saved?.answer === button.dataset.answer));
    for (const control of root.querySelectorAll(".desk :is(.answers button, .evidence button, textarea, input, [data-skip])")) control.disabled = !item || item.isFrozen;
    drawQuotes();
    if (isSet) drawChosen();
  }

  function drawQuotes() {
    find("quotes").replaceChildren(...quotes.map((quote, at) => {
      const entry = document.createElement("li");
      const words = document.createElement("q");
      words.textContent = quote.text;
      const away = document.createElement("button");
      away.type = "button";
      away.className = "quiet";
      away.textContent = "Remove";
      away.setAttribute("aria-label", `Remove the evidence ${quote.text.slice(0, 40)}`);
      away.addEventListener("click", () => {
        quotes = quotes.filter((_, other) => other !== at);
        drawQuotes();
        keepDraft();
      });
      entry.append(words, " ", away);
      return entry;
    }));
    markQuotes();
  }

  /** What is kept as evidence stands out in the issue, too, where the browser can do that without changing the text. */
  function markQuotes() {
    const thread = place.querySelector("article.thread");
    if (!CSS.highlights) return;
    CSS.highlights.set("evidence", new Highlight(...(thread ? quotes.map((own) => rangeOf(thread, own)).filter(Boolean) : [])));
  }

  const begun = () => ({ isUnsure: find("unsure").checked, note: find("note").value, evidence: quotes, chosen });

  function keepDraft() {
    if (!item || item.isFrozen) return;
    drafts[item.issue] = begun();
    write(`${store} drafts`, drafts);
  }

  function dropDraft(issue) {
    delete drafts[issue];
    write(`${store} drafts`, drafts);
  }

  function announce(text) {
    document.getElementById("announcements").textContent = text;
  }

  // ---- what is done

  function act(kind, body) {
    pending.push({ kind, body, name: item?.name });
    keep();
    flush();
  }

  function goOn() {
    isLeaving = true;
    const { issue, position } = item;
    acted.add(issue);
    const next = (ahead ?? Promise.resolve(null)).then(async (found) => {
      // Near the end an issue comes again that was answered before the server knew of it.
      if (found && !(found.dataset.state === "open" && acted.has(Number(found.dataset.issue))) && Number(found.dataset.issue) !== issue) return found;
      await flush();
      return load(`after=${position}`);
    });
    ahead = null;
    return show(next);
  }

  /** One after the other, so that two quick keys are two steps. */
  const inLine = (step) => { line = line.then(step); };

  function answer(value) {
    // What was not shown yet cannot be answered.
    if (!item || item.isFrozen || isLeaving) return;
    decided.set(item.issue, begun());
    dropDraft(item.issue);
    act("answers", {
      issueId: item.issue,
      answer: value,
      isUnsure: find("unsure").checked,
      note: find("note").value.trim() || null,
      evidence: quotes.map(({ part, from, to }) => ({ part, from, to })),
    });
    goOn();
  }

  function skip() {
    if (!item || item.isFrozen || isLeaving) return;
    act("skips", { issueId: item.issue });
    goOn();
  }

  async function step(kind) {
    await flush();
    if (pending.length > 0) {
      say(`What you decided is not saved yet; it is kept in this browser. ${kind === "undo" ? "Undo" : "Redo"} works again when the server answers.`, true);
      return;
    }
    try {
      const standing = await send({ kind, body: {} });
      if (!standing.item) {
        say(`There is nothing to ${kind}.`);
        return;
      }
      const issue = standing.item.issueId;
      acted.delete(issue);
      // Who takes an answer back mostly wants another one, not another note.
      if (kind === "undo" && !standing.item.answer && decided.has(issue)) drafts[issue] = decided.get(issue);
      else dropDraft(issue);
      const done = () => say(kind === "undo" ? "Undone, and saved." : "Done again, and saved.");
      await show(load(`at=${standing.item.position}`));
      done();
    } catch (error) {
      say(error.message, true);
    }
  }

  async function move(by) {
    const to = item ? item.position + by : Number(find("progress").max) - 1;
    if (to < 0 || (item && to >= Number(find("progress").max))) return;
    await flush();
    await show(load(`at=${to}`));
  }

  function quote() {
    const thread = place.querySelector("article.thread");
    const found = thread && selectionIn(thread);
    if (!found) {
      say("Select words of the title, the report or a comment first.", true);
      return;
    }
    quotes.push({ part: found.part, from: found.from, to: found.to, text: found.text });
    drawQuotes();
    keepDraft();
    getSelection().removeAllRanges();
    say("Kept with your answer.");
    announce(`Evidence: ${found.text}`);
  }

  // ---- many codes

  const search = find("search");
  const codes = isSet ? [...root.querySelectorAll("[data-code]")] : [];
  const recent = () => read("annotate recent codes", []);
  let active = 0;

  function matches() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const order = recent();
    const rank = (code) => (order.indexOf(code.dataset.code) + 1 || order.length + 1);
    return codes.filter((code) => !chosen.includes(code.dataset.code) && words.every((word) => code.textContent.toLowerCase().includes(word)))
      .sort((one, other) => rank(one) - rank(other));
  }

  function drawCodes() {
    const list = find("codes");
    const found = matches();
    active = Math.max(0, Math.min(active, found.length - 1));
    list.replaceChildren(...found);
    for (const code of codes) code.setAttribute("aria-selected", String(code === found[active]));
    search.setAttribute("aria-expanded", String(found.length > 0));
    if (found[active]) {
      search.setAttribute("aria-activedescendant", found[active].id);
      if (document.activeElement === search) found[active].scrollIntoView({ block: "nearest" });
    } else search.removeAttribute("aria-activedescendant");
  }

  function choose(code) {
    chosen.push(code);
    write("annotate recent codes", [code, ...recent().filter((other) => other !== code)].slice(0, 12));
    search.value = "";
    active = 0;
    drawChosen();
    keepDraft();
    announce(`${code} added.`);
  }

  function drawChosen() {
    find("chosen").replaceChildren(...chosen.map((code, at) => {
      const entry = document.createElement("li");
      const label = document.createElement("span");
      label.textContent = codes.find((known) => known.dataset.code === code)?.querySelector("strong").textContent ?? code;
      entry.append(label);
      if (at > 0) entry.append(small("Main", `Make ${code} the main challenge`, () => { chosen = [code, ...chosen.filter((other) => other !== code)]; drawChosen(); keepDraft(); }));
      entry.append(small("Remove", `Remove ${code}`, () => { chosen = chosen.filter((other) => other !== code); drawChosen(); keepDraft(); }));
      return entry;
    }));
    drawCodes();
  }

  function small(text, label, click) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = text;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", click);
    return button;
  }

  if (isSet) {
    search.addEventListener("input", () => { active = 0; drawCodes(); });
    search.addEventListener("focus", drawCodes);
    search.addEventListener("keydown", (event) => {
      const found = matches();
      if (event.key === "ArrowDown") active = Math.min(active + 1, found.length - 1);
      else if (event.key === "ArrowUp") active = Math.max(active - 1, 0);
      else if (event.key === "Enter" && search.value.trim() === "" && chosen.length > 0 && active === 0) { answer(chosen.join(";")); event.preventDefault(); return; }
      else if (event.key === "Enter" && found[active]) choose(found[active].dataset.code);
      else if (event.key === "Backspace" && search.value === "") { chosen.pop(); keepDraft(); }
      else return;
      event.preventDefault();
      drawChosen();
    });
    find("codes").addEventListener("click", (event) => {
      const code = event.target.closest("[data-code]");
      if (code) choose(code.dataset.code);
    });
    find("save").addEventListener("click", () => chosen.length > 0 ? answer(chosen.join(";")) : say("Choose a challenge, or none of them (0).", true));
    find("none").addEventListener("click", () => answer(""));
  }

  // ---- keys

  const keys = {
    u: () => { const box = find("unsure"); if (!box.disabled) { box.checked = !box.checked; keepDraft(); } announce(box.checked ? "Unsure" : "Not unsure"); },
    n: () => find("note").focus(),
    q: quote,
    x: skip,
    z: () => inLine(() => step("undo")),
    r: () => inLine(() => step("redo")),
    ArrowLeft: () => inLine(() => move(-1)),
    ArrowRight: () => inLine(() => move(1)),
    c: () => search?.focus(),
    s: () => find("save")?.click(),
    0: () => find("none")?.click(),
  };
  if (root.dataset.question === "ptm") Object.assign(keys, { y: () => answer("yes") });

  root.ownerDocument.addEventListener("keydown", (event) => {
    if (!root.isConnected || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") { document.activeElement?.blur(); return; }
    if (event.target.closest("textarea, input:not([type=checkbox]), select")) return;
    const option = options.find((button) => button.dataset.key === event.key);
    const key = option ? () => answer(option.dataset.answer) : keys[event.key];
    if (!key) return;
    event.preventDefault();
    key();
  });

  for (const button of options) button.addEventListener("click", () => answer(button.dataset.answer));
  find("note").addEventListener("input", keepDraft);
  find("unsure").addEventListener("change", keepDraft);
  find("quote").addEventListener("click", quote);
  // The button would take the selection away before it could be read.
  find("quote").addEventListener("mousedown", (event) => event.preventDefault());
  find("skip").addEventListener("click", skip);
  find("undo").addEventListener("click", () => inLine(() => step("undo")));
  find("redo").addEventListener("click", () => inLine(() => step("redo")));
  find("back").addEventListener("click", () => inLine(() => move(-1)));
  find("forward").addEventListener("click", () => inLine(() => move(1)));
  addEventListener("online", flush);
  addEventListener("beforeunload", (event) => { if (pending.length > 0) event.preventDefault(); });

  flush().then(() => show(load("after=-1")));
}

const root = document.querySelector("[data-annotate]");
if (root) desk(root);
