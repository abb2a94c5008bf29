// Where a reader's selection stands in the snapshot. Places count code points, as the library does.

const points = (text) => [...text].length;

function anchorOf(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  return element?.closest("[data-at]");
}

function place(node, offset) {
  const anchor = anchorOf(node);
  if (!anchor) return null;
  const before = document.createRange();
  before.setStart(anchor, 0);
  before.setEnd(node, offset);
  return Number(anchor.dataset.at) + points(before.toString());
}

/**
 * The current selection within one text of an issue, or null where there is none or it spans several texts.
 * @param {Element} root the IssueReader's article
 * @returns {{issue: number, snapshot: number, part: string, from: number, to: number, text: string} | null}
 *   from (inclusive) and to (exclusive) in code points of the part's source; text as it is seen, for people only:
 *   the server takes the quote from the snapshot by the places.
 */
export function selectionIn(root) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const partOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest("[data-part]");
  const part = partOf(range.startContainer);
  if (!part || !root.contains(part)) return null;

  // The runs of text within the selection: its ends may lie between them, as after a double click on a line.
  const runs = [...part.querySelectorAll("[data-at]")].filter((run) => range.intersectsNode(run));
  if (runs.length === 0 || (partOf(range.endContainer) !== part && !part.contains(range.commonAncestorContainer) && range.endOffset !== 0)) return null;
  const last = runs.at(-1);
  const from = place(range.startContainer, range.startOffset) ?? Number(runs[0].dataset.at);
  const to = last.contains(range.endContainer) ? place(range.endContainer, range.endOffset) : Number(last.dataset.at) + points(last.textContent);
  return to > from
    ? { issue: Number(root.dataset.issue), snapshot: Number(root.dataset.snapshot), part: part.dataset.part, from, to, text: selection.toString() }
    : null;
}

/** The node and offset where a code point of a run of text stands; its end where the run is shorter. */
function spot(run, offset) {
  const nodes = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
  let last = null;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const letters = [...node.data];
    if (offset <= letters.length) return [node, letters.slice(0, offset).join("").length];
    offset -= letters.length;
    last = node;
  }
  return last ? [last, last.data.length] : null;
}

/**
 * What of an issue's text some places cover: the way back from selectionIn.
 * @param {Element} root the IssueReader's article
 * @returns {Range | null} null where the part is not shown
 */
export function rangeOf(root, { part, from, to }) {
  const runs = [...root.querySelectorAll(`[data-part="${CSS.escape(part)}"] [data-at]`)].map((run) => ({ run, at: Number(run.dataset.at) }));
  const first = runs.findLast(({ at }) => at <= from) ?? runs[0];
  const last = runs.findLast(({ at }) => at < to);
  const start = first && spot(first.run, Math.max(0, from - first.at));
  const end = last && spot(last.run, to - last.at);
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return range;
}
