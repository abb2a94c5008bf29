// The codebook as a list to choose from: the tree, the codes used last before it, a search over names, signs and definitions, and a new code in place.
import { read, write } from "./browser-store.js";

const RECENT = 9;

/**
 * @param {Element} root the desk
 * @param {string} store where the codes used last are kept
 * @param {(code: {id: number} | {name: string}, stays: boolean) => void} choose is told what was chosen
 */
export function picker(root, store, choose) {
  const search = root.querySelector("[data-code-search]");
  const list = root.querySelector("[data-codes]");
  const about = root.querySelector("[data-about]");
  const aboutText = root.querySelector("[data-about-text]");
  let codes = [];
  let version = -1;
  let entries = [];
  let active = 0;
  let ready = Promise.resolve();

  const byId = (id) => codes.find((code) => code.id === id);
  const recent = () => read(store, []).map(byId).filter(Boolean).slice(0, RECENT);

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function matches() {
    const typed = search.value.trim().toLowerCase();
    const words = typed.split(/\s+/).filter(Boolean);
    const usable = codes.filter((code) => code.level !== "theme");
    if (words.length === 0) return [...recent().map((code, at) => ({ code, key: at + 1 })), ...codes.map((code) => ({ code, isTree: true }))];
    const rank = new Map(recent().map((code, at) => [code.id, at]));
    const score = (code) => (code.name.toLowerCase() === typed ? -2 : code.name.toLowerCase().startsWith(typed) ? -1 : rank.get(code.id) ?? RECENT);
    const found = usable.filter((code) => words.every((word) => code.search.includes(word))).sort((one, other) => score(one) - score(other)).map((code) => ({ code }));
    const isThere = usable.some((code) => code.name.toLowerCase() === typed);
    return isThere ? found : [...found, { name: search.value.trim() }];
  }

  function option(entry, at) {
    const { code } = entry;
    const item = element("li");
    item.id = `code-option-${at}`;
    item.setAttribute("role", "option");
    if (!code) {
      item.append("New code ", element("strong", "", entry.name));
      return item;
    }
    if (entry.isTree) item.classList.add(`depth-${code.depth}`, code.level);
    if (entry.isTree && code.level === "theme") item.setAttribute("aria-disabled", "true");
    if (entry.key) item.append(element("kbd", "", String(entry.key)), " ");
    item.append(element("span", "name", code.name));
    if (code.sign) item.append(" ", element("code", "", code.sign));
    if (!entry.isTree && code.path !== code.name) item.append(element("span", "path muted", code.path.slice(0, -code.name.length - 3)));
    const count = element("span", "count", String(code.counts?.challenges ?? 0));
    count.append(element("span", "unseen", ` ${code.counts?.challenges === 1 ? "challenge" : "challenges"} in ${code.counts?.issues ?? 0} ${code.counts?.issues === 1 ? "issue" : "issues"}`));
    item.append(" ", count);
    return item;
  }

  function drawAll() {
    entries = matches();
    active = first(0, 1);
    const nodes = [];
    const marks = recent().length;
    for (const [at, entry] of entries.entries()) {
      if (search.value.trim() === "" && marks > 0 && (at === 0 || at === marks)) {
        const head = element("li", "head", at === 0 ? "Used last" : "Codebook");
        head.setAttribute("role", "presentation");
        nodes.push(head);
      }
      entry.node = option(entry, at);
      nodes.push(entry.node);
    }
    if (entries.length === 0) nodes.push(Object.assign(element("li", "muted none", "No codes yet. Select words and type a name for the first."), { role: "presentation" }));
    list.replaceChildren(...nodes);
    show();
  }

  /** The next entry that can be chosen from a place on, or the place itself. */
  function first(at, step) {
    for (let next = at; next >= 0 && next < entries.length; next += step) if (!(entries[next].isTree && entries[next].code.level === "theme")) return next;
    return Math.max(0, Math.min(active, entries.length - 1));
  }

  function show() {
    for (const [at, entry] of entries.entries()) entry.node.setAttribute("aria-selected", String(at === active));
    const entry = entries[active];
    search.setAttribute("aria-expanded", String(entries.length > 0));
    if (entry) search.setAttribute("aria-activedescendant", entry.node.id);
    else search.removeAttribute("aria-activedescendant");
    if (entry && document.activeElement === search) entry.node.scrollIntoView({ block: "nearest" });
    tell(entry?.code);
  }

  function tell(code) {
    about.hidden = !code;
    if (!code) return;
    const parts = [["", code.text.definition], ["Use it", code.text.whenToUse], ["Not", code.text.whenNotToUse], ["Examples", code.text.examples]].filter(([, text]) => text);
    about.firstElementChild.firstChild.data = `What ${code.name} means `;
    aboutText.replaceChildren(...(parts.length === 0 ? [element("p", "muted", "It has no definition yet.")] : parts.map(([head, text]) => {
      const line = element("p");
      if (head) line.append(element("strong", "", `${head}: `));
      line.append(text);
      return line;
    })));
  }

  function take(entry, stays) {
    if (!entry || (entry.isTree && entry.code.level === "theme")) return;
    search.value = "";
    choose(entry.code ? { id: entry.code.id } : { name: entry.name }, stays);
  }

  search.addEventListener("input", drawAll);
  search.addEventListener("focus", show);
  search.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") active = first(active + 1, 1);
    else if (event.key === "ArrowUp") active = first(active - 1, -1);
    else if (event.key === "Enter") take(entries[active], event.ctrlKey);
    else if (event.key === "?" && search.value === "") about.open = !about.open;
    else return;
    event.preventDefault();
    if (event.key !== "Enter") show();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const at = entries.findIndex((entry) => entry.node.contains(event.target));
    if (at < 0) return;
    active = at;
    show();
    take(entries[at], event.ctrlKey);
  });

  async function load() {
    const response = await fetch("/api/codebook", { headers: { Accept: "application/json" } }).catch(() => null);
    if (!response?.ok) return;
    const book = await response.json();
    version = book.version;
    codes = book.codes.filter((code) => !code.isRetired);
    for (const code of codes) code.search = `${code.path} ${code.sign ?? ""} ${code.text.definition}`.toLowerCase();
    const [typed, at] = [search.value, active];
    drawAll();
    if (typed !== "" || document.activeElement === search) {
      active = Math.min(at, entries.length - 1);
      show();
    }
  }

  return {
    /** Reads the codebook anew. */
    load: () => (ready = load()),
    /** Resolves once the codebook is read. */
    get ready() { return ready; },
    get version() { return version; },
    nameOf: (id) => byId(id)?.name ?? "",
    recentAt: (key) => recent()[key - 1],
    used(id) {
      write(store, [id, ...read(store, []).filter((other) => other !== id)].slice(0, 30));
      drawAll();
    },
    focus() {
      search.focus();
      search.select();
    },
    toggleAbout() { about.open = !about.open; },
    get isOpen() { return document.activeElement === search; },
  };
}
