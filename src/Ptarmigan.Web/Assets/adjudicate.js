// One key decides; the focus goes to the reason first where none is given.
document.addEventListener("keydown", (event) => {
  const form = document.querySelector("form[data-decide]");
  if (!form || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("textarea, input:not([type=checkbox]), select")) return;
  if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
    const links = [...document.querySelectorAll(".adjudicate .list a")];
    const to = links[links.findIndex((link) => link.ariaCurrent) + (event.key === "ArrowRight" ? 1 : -1)];
    if (to) to.click();
    event.preventDefault();
    return;
  }
  const button = form.querySelector(`button[data-key="${CSS.escape(event.key)}"]`);
  if (!button && event.key !== "n") return;
  event.preventDefault();
  const reason = form.querySelector("[data-reason]");
  if (!button || reason.value.trim() === "") {
    reason.focus();
    if (button) reason.placeholder = `Why ${button.value}? Then press Ctrl+Enter.`;
    if (button) form.dataset.wanted = button.value;
    return;
  }
  form.requestSubmit(button);
});

document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.("form[data-decide]");
  if (!form || event.key !== "Enter" || !event.ctrlKey) return;
  event.preventDefault();
  const button = form.dataset.wanted ? form.querySelector(`button[value="${CSS.escape(form.dataset.wanted)}"]`) : form.querySelector("button.main");
  if (button) form.requestSubmit(button);
});
