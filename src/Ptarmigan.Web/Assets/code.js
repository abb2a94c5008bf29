// The desk of who codes: words are selected, a key gives them a code, the next issue is there at once.
import { pieceOf, post } from "./asking.js";
import { picker } from "./code-picker.js";
import { draw, point } from "./coded-text.js";
import { selectionIn } from "./selection.js";
import { WordSelection } from "./word-selection.js";

const COUNTS_AFTER = 700;

function desk(root) {
  const find = (name) => root.querySelector(`[data-${name}]`);
  const place = find("item");
  const search = root.dataset.search;
  let item = null;
  let coding = null;
  // What a code is given to: words that were selected, or null; `current` is a passage that is coded already, `isWhole` the issue as a whole.
  let target = null;
  let current = null;
  let isWhole = false;
  let recoding = null;
  let memoOn = null;
  let ahead = null;
  let isLeaving = false;
  let counting = 0;
  let words = null;
  // Issues that the server may not know yet to be done when it names the next.
  const finished = new Set();

  const codes = picker(root, `${root.dataset.codingDesk} recent`, (code, stays) => chosen(code, stays));
  const thread = () => place.querySelector("article.thread");

  // ---- what is told

  function say(text, isTrouble = false) {
    const saved = find("saved");
    saved.textContent = text;
    saved.classList.toggle("trouble", isTrouble);
  }

  function announce(text) {
    document.getElementById("announcements").textContent = text;
  }

  const nameIn = (acted) => acted.coding.challenges.find((challenge) => challenge.id === acted.challenge)?.name.split(" / ").at(-1) ?? "";

  const short = (text, most = 120) => (text.length > most ? `${text.slice(0, most)}…` : text);

  // ---- talking with the server

  async function send(what, body) {
    return post(`/api/coding/${what}`, body).catch((error) => {
      throw error.status ? error : new Error("The server does not answer; nothing was changed. Try again when it is back.");
    });
  }

  /** Does something to the issue, shows what stands then, and says it; false where the server refused. */
  async function act(what, body, told) {
    let acted;
    try {
      acted = await send(what, { issueId: item.issue, ...body });
    } catch (error) {
      say(error.message, true);
      return null;
    }
    if (acted.coding.issueId === item.issue) {
      coding = acted.coding;
      drawCoding();
    }
    if (acted.codebookVersion !== codes.version) codes.load();
    else countLater();
    say(told(acted));
    announce(told(acted));
    return acted;
  }

  function countLater() {
    clearTimeout(counting);
    counting = setTimeout(() => codes.load(), COUNTS_AFTER);
  }

  const load = (query) => pieceOf(`/code/item?${query}${search ? `&${search}` : ""}`, "There is no such issue in the study.");

  // ---- showing an issue

  async function show(promise) {
    let next;
    try {
      next = await promise;
    } catch (error) {
      say(`The issue cannot be read: ${error.message}`, true);
      isLeaving = false;
      return;
    }
    isLeaving = false;
    say("");
    place.replaceChildren(next);
    item = next.dataset.issue
      ? { issue: Number(next.dataset.issue), reference: next.dataset.reference, position: next.dataset.position === undefined ? null : Number(next.dataset.position), isDone: next.dataset.isDone === "yes" }
      : null;
    coding = item ? JSON.parse(next.dataset.coding) : null;
    [target, current, isWhole, recoding] = [null, null, false, null];
    words?.stop();
    words = item ? new WordSelection(thread()) : null;
    count(next);
    closeForms();
    drawCoding();
    place.scrollTop = 0;
    scrollTo(0, 0);
    if (item) history.replaceState(history.state, "", `/code?${new URLSearchParams([...new URLSearchParams(search), ["issue", item.reference]])}`);
    announce(item ? `${next.querySelector("h1")?.textContent}${item.isDone ? ", done" : ""}. ${coding.challenges.length} coded.` : "Everything here is coded.");
    ahead = item ? load(`after=${item.position ?? -1}`).catch(() => null) : null;
  }

  function count(shown) {
    const bar = find("progress");
    const [of, done] = [Number(shown.dataset.of), Number(shown.dataset.done)];
    bar.max = Math.max(1, of);
    bar.value = done;
    find("count").textContent = of === 0 ? "" : `${done} of ${of} ${root.dataset.batch ? "done" : "coded"}${item?.position != null ? `, this is number ${item.position + 1}` : ""}`;
  }

  const own = () => coding?.challenges.filter((challenge) => challenge.isOwn) ?? [];
  const exclusion = () => coding?.exclusions.find((other) => other.isOwn);

  function drawCoding() {
    const isThere = item !== null;
    for (const button of root.querySelectorAll("[data-act]")) button.disabled = !isThere && !["undo", "back"].includes(button.dataset.act);
    for (const name of ["code", "vivo", "whole", "exclude"]) if (exclusion()) root.querySelector(`[data-act=${name}]`).disabled = true;
    const passages = coding?.challenges.map((challenge, at) => ({ ...challenge, number: at + 1 })) ?? [];
    if (isThere) draw(thread(), [...passages.filter((passage) => passage.part), ...(target ? [{ ...target, isTarget: true }] : [])]);
    find("passages").replaceChildren(...(coding?.exclusions ?? []).map(drawExclusion), ...passages.map(drawPassage), ...memos(() => true, "issueId").map(drawMemo));
    if (isThere && find("passages").children.length === 0) {
      const none = document.createElement("li");
      none.className = "muted none";
      none.textContent = "Nothing yet. Select words that show a challenge, and press c.";
      find("passages").append(none);
    }
    if (isThere) point(thread(), current);
    drawTarget();
  }

  function drawTarget() {
    const line = find("target");
    const challenge = coding?.challenges.find((other) => other.id === current);
    const quote = document.createElement("q");
    if (!item) line.replaceChildren();
    else if (exclusion()) line.replaceChildren("You took this issue out.");
    else if (recoding) { quote.textContent = short(challenge?.quote ?? "the whole issue"); line.replaceChildren("Another code for ", quote); }
    else if (target) { quote.textContent = short(target.text); line.replaceChildren("To code: ", quote); }
    else if (isWhole) line.replaceChildren("To code: the issue as a whole");
    else if (challenge) { quote.textContent = short(challenge.quote ?? "the whole issue"); line.replaceChildren("At hand: ", quote); }
    else line.replaceChildren("Select words in the issue, then choose a code.");
    find("picker-title").textContent = recoding ? "Another code" : "Code";
  }

  /** A button whose name goes on, for who does not see what it stands beside. */
  function small(text, rest, click) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    const unseen = document.createElement("span");
    unseen.className = "unseen";
    unseen.textContent = `: ${rest}`;
    button.append(text, unseen);
    button.addEventListener("click", click);
    return button;
  }

  const memos = (isWanted, key) => coding?.memos.filter((memo) => memo[key] !== null && isWanted(memo)) ?? [];

  function drawPassage(challenge) {
    const line = document.createElement("li");
    line.value = challenge.number;
    line.className = "passage";
    line.dataset.challenge = challenge.id;
    line.tabIndex = -1;
    if (challenge.id === current) line.setAttribute("aria-current", "true");
    const name = document.createElement("strong");
    name.textContent = challenge.name;
    line.append(name);
    if (!challenge.isOwn) {
      const who = document.createElement("span");
      who.className = "role";
      who.textContent = challenge.annotator;
      line.append(" ", who);
    }
    const said = document.createElement(challenge.quote ? "q" : "span");
    said.textContent = challenge.quote ? short(challenge.quote, 240) : "the issue as a whole";
    if (!challenge.quote) said.className = "muted";
    line.append(said);
    if (challenge.isEarlier) {
      const earlier = document.createElement("span");
      earlier.className = "muted";
      earlier.textContent = "(in an earlier text of the issue)";
      line.append(" ", earlier);
    }
    const about = document.createElement("ul");
    about.className = "memos";
    about.append(...memos((memo) => memo.challenge === challenge.id, "challenge").map(drawMemo));
    if (about.children.length > 0) line.append(about);
    const acts = document.createElement("span");
    acts.className = "passage-acts";
    if (challenge.isOwn) {
      acts.append(
        small("Recode", challenge.name, () => recode(challenge.id)),
        small("Take back", challenge.name, () => takeBack(challenge.id)));
    }
    acts.append(small("Memo", challenge.name, () => { select(challenge.id, false); openMemo({ challenge: challenge.id }); }));
    line.append(acts);
    line.addEventListener("focus", () => select(challenge.id, false));
    line.addEventListener("click", () => select(challenge.id, false));
    return line;
  }

  function drawMemo(memo) {
    const line = document.createElement("li");
    line.className = "memo";
    const kind = document.createElement("span");
    kind.className = "role";
    kind.textContent = memo.kind;
    const text = document.createElement("bdi");
    text.textContent = memo.text;
    line.append(kind, " ", text);
    if (memo.isOwn) line.append(" ", small("Take back", short(memo.text, 40), async () => { await memoSent(`memos/${memo.id}`, { text: null }, "The memo is taken back."); }));
    else line.append(` (${memo.author})`);
    return line;
  }

  function drawExclusion(excluded) {
    const line = document.createElement("li");
    line.className = "notice";
    line.append(`${excluded.isOwn ? "You" : excluded.annotator} took the issue out as ${excluded.cause.replace("-", " ")}: `);
    const reason = document.createElement("bdi");
    reason.textContent = excluded.reason;
    line.append(reason);
    if (excluded.isOwn) line.append(" ", small("Take it in again", item.reference, () => act("exclusions/take-back", { reason: "It can be coded after all." }, () => "The issue is in again.")));
    return line;
  }

  // ---- what a code is given to

  /** Makes a coded passage the one at hand. */
  function select(id, takesFocus = true) {
    if (current === id && !takesFocus) return;
    [current, target, isWhole] = [id, null, false];
    if (recoding !== id) recoding = null;
    for (const line of find("passages").querySelectorAll("[data-challenge]")) {
      if (Number(line.dataset.challenge) === id) line.setAttribute("aria-current", "true");
      else line.removeAttribute("aria-current");
    }
    if (thread()) draw(thread(), coding.challenges.map((challenge, at) => ({ ...challenge, number: at + 1 })).filter((passage) => passage.part));
    if (thread()) point(thread(), id);
    drawTarget();
    if (takesFocus) find("passages").querySelector(`[data-challenge="${id}"]`)?.focus();
  }

  function take() {
    const found = thread() && selectionIn(thread());
    if (!found) return false;
    target = { part: found.part, from: found.from, to: found.to, text: found.text };
    [current, isWhole, recoding] = [null, false, null];
    return true;
  }

  // A selection outlives the way from the text to the desk: what was selected last is what the desk works on.
  document.addEventListener("selectionchange", () => {
    if (!root.isConnected || !item || isLeaving) return;
    if (selectionIn(thread())) {
      take();
      drawTarget();
    } else if (target && !root.querySelector(".desk").contains(document.activeElement) && getSelection().isCollapsed && thread().contains(getSelection().anchorNode)) {
      target = null;
      drawCoding();
    }
  });

  function focusPicker() {
    if (!item || exclusion()) return;
    // Focus takes the selection away; the words stay marked.
    if (target) draw(thread(), [...coding.challenges.map((challenge, at) => ({ ...challenge, number: at + 1 })).filter((passage) => passage.part), { ...target, isTarget: true }]);
    words?.stop();
    codes.focus();
    drawTarget();
  }

  function bodyFor(code) {
    const challenge = coding.challenges.find((other) => other.id === current);
    const at = target ?? (challenge?.part ? challenge : null);
    const where = at ? { part: at.part, from: at.from, to: at.to } : {};
    return { ...where, ...(code.id ? { code: code.id } : { newCode: { name: code.name } }) };
  }

  const hasTarget = () => target !== null || isWhole || coding?.challenges.some((challenge) => challenge.id === current && !challenge.isEarlier);

  async function chosen(code, stays) {
    if (!item || isLeaving) return;
    if (recoding) {
      const id = recoding;
      let key = code.id;
      if (!key) {
        say("Choose a code that is there; a new one is made by coding words with it.", true);
        return;
      }
      recoding = null;
      await act(`challenges/${id}/recode`, { code: key }, (acted) => `Now ${nameIn(acted)}.`);
      codes.used(key);
      finish(id, false);
      return;
    }
    if (!hasTarget()) {
      say("Select words of the title, the report or a comment first, or press i for the issue as a whole.", true);
      announce("Select words first.");
      return;
    }
    const acted = await act("challenges", bodyFor(code), (done) => `Coded: ${nameIn(done)}.`);
    if (!acted) return;
    codes.used(acted.code);
    finish(acted.challenge, stays);
  }

  /** After coding: the passage is the one at hand, so that a further code is one key away. */
  function finish(id, stays) {
    getSelection().removeAllRanges();
    [current, target, isWhole] = [id, null, false];
    drawCoding();
    if (stays) codes.focus();
    else if (codes.isOpen) document.activeElement.blur();
  }

  async function vivo() {
    if (!item || exclusion()) return;
    take();
    if (!target) {
      say("Select the words that name the code first.", true);
      return;
    }
    const acted = await act("challenges", { part: target.part, from: target.from, to: target.to, isInVivo: true }, (done) => `Coded in vivo: ${nameIn(done)}.`);
    if (!acted) return;
    codes.used(acted.code);
    finish(acted.challenge, false);
  }

  function whole() {
    if (!item || exclusion()) return;
    getSelection().removeAllRanges();
    [target, current, isWhole, recoding] = [null, null, true, null];
    drawCoding();
    focusPicker();
  }

  async function withRecent(key) {
    take();
    await codes.ready;
    const code = codes.recentAt(key);
    if (code) chosen({ id: code.id }, false);
  }

  // ---- passages, memos, exclusions

  function walk(step) {
    const all = coding?.challenges ?? [];
    if (all.length === 0) { say("Nothing is coded here yet."); return; }
    const at = all.findIndex((challenge) => challenge.id === current);
    select(all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + step))].id);
  }

  const ownCurrent = () => own().find((challenge) => challenge.id === current);

  function recode(id) {
    select(id, false);
    recoding = id;
    focusPicker();
  }

  async function takeBack(id) {
    const name = coding.challenges.find((challenge) => challenge.id === id)?.name;
    current = null;
    await act(`challenges/${id}/take-back`, {}, () => `Taken back: ${name}. z brings it again.`);
  }

  async function undo() {
    let acted;
    try {
      acted = await send("undo", {});
    } catch (error) {
      say(error.message, true);
      return;
    }
    if (acted.coding.issueId !== item?.issue) await show(load(`issue=${encodeURIComponent(acted.coding.issue)}`));
    else { coding = acted.coding; current = acted.challenge; drawCoding(); }
    countLater();
    const told = acted.code ? `Undone: ${nameIn(acted)} stands again.` : "Undone: the code is taken back.";
    say(told);
    announce(told);
  }

  function closeForms() {
    if (document.activeElement?.closest(".side-form")) document.activeElement.blur();
    for (const form of root.querySelectorAll(".side-form")) form.hidden = true;
  }

  function openMemo(about) {
    memoOn = about ?? (current ? { challenge: current } : { issueId: item.issue });
    closeForms();
    find("memo-about").textContent = memoOn.challenge ? `Memo on ${coding.challenges.find((challenge) => challenge.id === memoOn.challenge)?.name ?? "the passage"}` : "Memo on the issue";
    find("memo-form").hidden = false;
    find("memo-kind").value = "analytic";
    find("memo-text").value = "";
    find("memo-text").focus();
    find("memo-form").scrollIntoView({ block: "nearest" });
  }

  async function memoSent(what, body, told) {
    try {
      await send(what, body);
      const response = await fetch(`/api/coding/issues/${item.reference.replace("#", "/")}`);
      if (response.ok) coding = await response.json();
      closeForms();
      drawCoding();
      say(told);
      announce(told);
    } catch (error) {
      say(error.message, true);
    }
  }

  find("memo-form").addEventListener("submit", (event) => {
    event.preventDefault();
    memoSent("memos", { kind: find("memo-kind").value, text: find("memo-text").value, ...memoOn }, "The memo is kept.");
  });

  find("exclude-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    if (await act("exclusions", { cause: find("cause").value, reason: find("exclude-reason").value }, () => "The issue is taken out.")) {
      closeForms();
      document.activeElement?.blur();
    }
  });

  function exclude() {
    if (!item || exclusion()) return;
    if (own().length > 0) {
      say("You have coded this issue. Take these codes back first.", true);
      return;
    }
    closeForms();
    find("exclude-form").hidden = false;
    find("exclude-reason").value = "";
    find("cause").focus();
  }

  // ---- going on

  function goOn() {
    isLeaving = true;
    const { issue, position } = item;
    const next = (ahead ?? Promise.resolve(null)).then((found) => (found && Number(found.dataset.issue) !== issue ? found : load(`after=${position ?? -1}`)));
    ahead = null;
    return show(next);
  }

  async function done() {
    if (!item || isLeaving) return;
    if (!root.dataset.batch || item.position === null) { goOn(); return; }
    if (own().length === 0 && !exclusion()) {
      say("Code a challenge, or take the issue out (x), before you are done with it.", true);
      announce("Code a challenge, or take the issue out, before you are done with it.");
      return;
    }
    const { issue, reference } = item;
    isLeaving = true;
    finished.add(issue);
    const sent = send("done", { issueId: issue }).then(() => null, (error) => {
      finished.delete(issue);
      return error;
    });
    // The next issue need not wait for the answer; only where nothing is left must the server know that this one is done.
    const next = await (ahead ?? Promise.resolve(null));
    const isOther = next?.dataset.issue && !finished.has(Number(next.dataset.issue));
    if (isOther) next.dataset.done = String(Number(next.dataset.done) + (item.isDone ? 0 : 1));
    else await sent;
    ahead = isOther ? Promise.resolve(next) : null;
    await goOn();
    const error = await sent;
    if (error) say(`${reference} is not done: ${error.message}`, true);
  }

  function move(by) {
    if (isLeaving) return;
    const to = item ? (item.position ?? 0) + by : find("progress").max - 1;
    if (to < 0 || (item && to >= find("progress").max)) return;
    isLeaving = true;
    show(load(`at=${to}`));
  }

  // ---- keys

  const acts = {
    // What is selected counts, whether or not the browser has told of it already.
    code: () => { take(); focusPicker(); },
    vivo,
    whole,
    memo: () => item && openMemo(),
    exclude,
    undo,
    done,
    back: () => move(-1),
    forward: () => move(1),
  };
  const keys = {
    c: acts.code,
    v: vivo,
    i: whole,
    m: acts.memo,
    x: exclude,
    z: undo,
    d: done,
    p: () => walk(1),
    r: () => ownCurrent() && recode(current),
    t: () => ownCurrent() && takeBack(current),
    s: () => {
      if (words?.start()) {
        say("Arrows move from word to word, with Shift they take more; c codes.");
        announce(`Selecting words: ${words.text}`);
      }
    },
    "?": () => codes.toggleAbout(),
    ArrowLeft: acts.back,
    ArrowRight: acts.forward,
  };

  function leave() {
    words?.stop();
    closeForms();
    recoding = null;
    document.activeElement?.blur();
    drawTarget();
  }

  root.ownerDocument.addEventListener("keydown", (event) => {
    if (!root.isConnected || event.metaKey || event.altKey) return;
    const form = event.target.closest?.(".side-form");
    if (form && event.key === "Enter" && event.ctrlKey) { event.preventDefault(); form.requestSubmit(); return; }
    if (event.ctrlKey) return;
    if (event.key === "Escape") { leave(); return; }
    if (event.target.closest("textarea, input, select")) return;
    if (words?.isOn && event.key.startsWith("Arrow")) {
      event.preventDefault();
      words.move(event.key, event.shiftKey);
      announce(words.text);
      return;
    }
    if (event.target.closest("[data-passages]") && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      walk(event.key === "ArrowDown" ? 1 : -1);
      return;
    }
    if (event.shiftKey && event.key !== "?") return;
    const key = /^[1-9]$/.test(event.key) ? () => withRecent(Number(event.key)) : keys[event.key];
    if (!key) return;
    event.preventDefault();
    key();
  });

  for (const button of root.querySelectorAll("[data-act]")) {
    // The button would take the selection away before it could be read.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => acts[button.dataset.act]());
  }
  for (const button of root.querySelectorAll("[data-cancel]")) button.addEventListener("click", leave);
  place.addEventListener("click", (event) => {
    const mark = event.target.closest("mark.coded");
    const id = mark?.dataset.challenges.split(" ")[0];
    if (id && getSelection().isCollapsed) select(Number(id), false);
  });

  codes.load();
  show(load(root.dataset.first ? `issue=${encodeURIComponent(root.dataset.first)}` : "after=-1"));
}

const root = document.querySelector("[data-coding-desk]");
if (root) desk(root);
