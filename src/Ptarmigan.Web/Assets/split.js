// Splitting by keyboard: arrows go from passage to passage, numbers tick where each belongs; each box is called as the code that it stands for.

function prepare(form) {
  const rows = [...form.querySelectorAll("[data-split-row]")];
  const told = form.querySelector("[data-split-told]");
  const nameOf = (place) => {
    const existing = form.querySelector(`[data-split-existing="${place}"]`);
    return form.querySelector(`[data-split-name="${place}"]`).value.trim() || (existing.value ? existing.selectedOptions[0].textContent.split(" / ").at(-1) : "");
  };

  function name() {
    for (const label of form.querySelectorAll("[data-split-label]")) label.textContent = nameOf(label.dataset.splitLabel) || `Code ${label.dataset.splitLabel}`;
    count();
  }

  function count() {
    const staying = rows.filter((row) => !row.querySelector("input:checked")).length;
    told.textContent = `${staying} of ${rows.length} ${rows.length === 1 ? "passage stays" : "passages stay"} as they are.`;
  }

  form.addEventListener("input", name);
  form.addEventListener("keydown", (event) => {
    const row = event.target.closest("[data-split-row]");
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const tick = /^[1-9]$/.test(event.key) && row.querySelector(`[data-split-tick="${event.key}"]`);
    if (tick) tick.click();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") rows[rows.indexOf(row) + (event.key === "ArrowDown" ? 1 : -1)]?.querySelector("input")?.focus();
    else return;
    event.preventDefault();
  });
  name();
}

const form = document.querySelector("form[data-split]");
if (form) prepare(form);
