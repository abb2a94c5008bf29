// Selecting words without a mouse: arrows move from word to word and from line to line, with Shift they take more words.

/** Every word of an issue's texts as a place in its text nodes, in their order. */
function words(root) {
  const found = [];
  for (const part of root.querySelectorAll("[data-part]")) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT, (node) => (node.parentElement.closest("[data-at]") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT));
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const match of node.data.matchAll(/\S+/gu)) found.push({ part, node, from: match.index, to: match.index + match[0].length });
    }
  }
  return found;
}

/** A selection that keys move. It lives until `stop`. */
export class WordSelection {
  #root;
  #words = [];
  #anchor = 0;
  #focus = 0;
  isOn = false;

  constructor(root) {
    this.#root = root;
  }

  /** Begins at the first word that is in view. */
  start() {
    this.#words = words(this.#root);
    if (this.#words.length === 0) return false;
    this.isOn = true;
    const inView = this.#words.findIndex((word) => this.#box(word).top >= 0);
    this.#anchor = this.#focus = Math.max(0, inView);
    this.#show();
    return true;
  }

  stop() {
    this.isOn = false;
  }

  /** Moves by an arrow key. */
  move(key, takesMore) {
    const before = this.#focus;
    if (key === "ArrowRight" || key === "ArrowLeft") this.#focus += key === "ArrowRight" ? 1 : -1;
    else this.#focus = this.#byLine(key === "ArrowDown" ? 1 : -1);
    this.#focus = Math.max(0, Math.min(this.#words.length - 1, this.#focus));
    // Words of two texts are no passage.
    if (takesMore && this.#words[this.#focus].part !== this.#words[this.#anchor].part) this.#focus = before;
    if (!takesMore) this.#anchor = this.#focus;
    this.#show();
  }

  /** What is selected, to be read out. */
  get text() {
    return getSelection().toString();
  }

  #byLine(step) {
    const from = this.#box(this.#words[this.#focus]);
    let best = -1;
    let line = null;
    for (let at = this.#focus + step; at >= 0 && at < this.#words.length; at += step) {
      const box = this.#box(this.#words[at]);
      if (Math.abs(box.top - from.top) < 4) continue;
      line ??= box.top;
      if (Math.abs(box.top - line) >= 4) break;
      if (best < 0 || Math.abs(box.left - from.left) < Math.abs(this.#box(this.#words[best]).left - from.left)) best = at;
    }
    return best < 0 ? this.#focus : best;
  }

  #box(word) {
    const range = document.createRange();
    range.setStart(word.node, word.from);
    range.setEnd(word.node, word.to);
    return range.getBoundingClientRect();
  }

  #show() {
    const [first, last] = this.#anchor <= this.#focus ? [this.#words[this.#anchor], this.#words[this.#focus]] : [this.#words[this.#focus], this.#words[this.#anchor]];
    getSelection().setBaseAndExtent(first.node, first.from, last.node, last.to);
    this.#words[this.#focus].node.parentElement.scrollIntoView({ block: "nearest" });
  }
}
