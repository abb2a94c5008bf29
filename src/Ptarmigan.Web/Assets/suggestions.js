// One key judges a suggestion; the form does the rest, so that everything works without this, too.
document.addEventListener("keydown", (event) => {
  const desk = document.querySelector("[data-suggestion]");
  if (!desk || event.metaKey || event.altKey) return;
  const box = desk.querySelector("[data-codes-box]");
  const search = desk.querySelector("[data-code-search]");
  if (event.key === "Escape") { document.activeElement?.blur(); return; }
  if (event.key === "Enter" && event.ctrlKey && box?.open) {
    event.preventDefault();
    desk.querySelector("[data-change]").click();
    return;
  }
  if (event.ctrlKey) return;
  if (event.target === search) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    toggle(search);
    return;
  }
  if (event.target.closest("textarea, input:not([type=checkbox]), select")) return;
  if (event.key === "c" && box) {
    event.preventDefault();
    box.open = true;
    search.focus();
    return;
  }
  const button = desk.querySelector(`[data-key="${CSS.escape(event.key === "ArrowRight" ? "x" : event.key)}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});

document.addEventListener("input", (event) => {
  if (event.target.matches("[data-code-search]")) filter(event.target);
});

document.addEventListener("change", (event) => {
  if (event.target.closest("[data-code-list]")) sort(event.target.closest("[data-code-list]"), event.target.closest("li"));
});

const entries = (list) => [...list.querySelectorAll("li")];
const listOf = (search) => search.closest("[data-codes-box]").querySelector("[data-code-list]");

function filter(search) {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const entry of entries(listOf(search))) entry.hidden = !words.every((word) => entry.textContent.toLowerCase().includes(word));
}

/** Adds or removes the first code that the words leave. */
function toggle(search) {
  const list = listOf(search);
  const first = search.value.trim() === "" ? null : entries(list).find((entry) => !entry.hidden);
  if (!first) return;
  const check = first.querySelector("input");
  check.checked = !check.checked;
  sort(list, first);
  search.value = "";
  filter(search);
  document.getElementById("announcements").textContent = `${check.value} ${check.checked ? "added" : "removed"}.`;
}

/** Codes that are kept stand above the others, in the order in which they were chosen: the first is the main one. */
function sort(list, entry) {
  const kept = entries(list).filter((other) => other !== entry && other.querySelector("input").checked);
  if (kept.length === 0) list.prepend(entry);
  else kept.at(-1).after(entry);
}
