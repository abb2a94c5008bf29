// Shows what is coded where it stands: each passage has a line below its words and a number at its end; overlapping ones have lines below each other.
// Only what runs of text hold is divided, so that a selection still leads back to the snapshot (see selection.js).

const LANES = 5;

/** A lane for each passage, such that those that overlap have different ones as long as there are enough. */
function lanes(passages) {
  const ends = [];
  for (const passage of [...passages].sort((one, other) => one.from - other.from || other.to - one.to)) {
    let lane = ends.findIndex((end) => end <= passage.from);
    if (lane < 0) lane = ends.length;
    ends[lane] = passage.to;
    passage.lane = lane % LANES;
  }
}

function clear(run) {
  if (run.querySelector("mark")) run.textContent = run.textContent;
}

function divide(run, from, letters, passages, lastOf) {
  const to = from + letters.length;
  const own = passages.filter((passage) => passage.from < to && passage.to > from);
  if (own.length === 0) return;
  const cuts = [...new Set([from, to, ...own.flatMap((passage) => [Math.max(from, passage.from), Math.min(to, passage.to)])])].sort((one, other) => one - other);
  const pieces = document.createDocumentFragment();
  for (let at = 0; at + 1 < cuts.length; at++) {
    const words = letters.slice(cuts[at] - from, cuts[at + 1] - from).join("");
    const covering = own.filter((passage) => passage.from <= cuts[at] && passage.to >= cuts[at + 1]);
    if (covering.length === 0) {
      pieces.append(words);
      continue;
    }
    const mark = document.createElement("mark");
    mark.className = ["coded", ...covering.map((passage) => (passage.isTarget ? "target" : `lane-${passage.lane}`))].join(" ");
    mark.dataset.challenges = covering.filter((passage) => passage.id).map((passage) => passage.id).join(" ");
    const names = covering.filter((passage) => passage.name).map((passage) => `${passage.number} ${passage.name}`);
    if (names.length > 0) mark.title = names.join("\n");
    const ending = covering.filter((passage) => passage.number && lastOf.get(passage) === run && Math.min(to, passage.to) === cuts[at + 1]);
    if (ending.length > 0) mark.dataset.ends = ending.map((passage) => passage.number).join(" ");
    mark.textContent = words;
    pieces.append(mark);
  }
  run.replaceChildren(pieces);
}

/**
 * Draws passages into an issue, in place of those drawn before.
 * @param {Element} root the IssueReader's article
 * @param {{id?: number, number?: number, name?: string, part: string, from: number, to: number, isTarget?: boolean}[]} passages
 */
export function draw(root, passages) {
  for (const part of root.querySelectorAll("[data-part]")) {
    const runs = [...part.querySelectorAll("[data-at]")];
    for (const run of runs) clear(run);
    const own = passages.filter((passage) => passage.part === part.dataset.part);
    if (own.length === 0) continue;
    lanes(own.filter((passage) => !passage.isTarget));
    const parts = runs.map((run) => [run, Number(run.dataset.at), [...run.textContent]]);
    const lastOf = new Map(own.map((passage) => [passage, parts.findLast(([, from, letters]) => passage.from < from + letters.length && passage.to > from)?.[0]]));
    for (const [run, from, letters] of parts) divide(run, from, letters, own, lastOf);
  }
}

/** Marks one passage as the one at hand and brings it into view. */
export function point(root, id) {
  const marks = [...root.querySelectorAll("mark")];
  for (const mark of marks) mark.classList.toggle("current", mark.dataset.challenges.split(" ").includes(String(id)));
  marks.find((mark) => mark.classList.contains("current"))?.scrollIntoView({ block: "nearest" });
}
