// The mapping table by keyboard: f finds among the other taxonomy's codes, arrows go to the next or last code.

const form = () => document.querySelector(".mapping form[data-decide]");

document.addEventListener("input", (event) => {
  if (!event.target.matches(".mapping [data-find]")) return;
  const wanted = event.target.value.trim().toLowerCase();
  let theme = null;
  for (const row of form().querySelectorAll(".theirs > li")) {
    if (row.classList.contains("theme")) {
      theme = row;
      theme.hidden = wanted !== "";
      continue;
    }
    const isFound = row.dataset.found.toLowerCase().includes(wanted) || row.querySelector("input").checked;
    row.hidden = !isFound;
    if (isFound) theme.hidden = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (!form() || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("textarea, input:not([type=checkbox]), select")) return;
  if (event.key === "f") form().querySelector("[data-find]").focus();
  else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
    const links = [...document.querySelectorAll(".mapping .list a")];
    links[links.findIndex((link) => link.ariaCurrent) + (event.key === "ArrowRight" ? 1 : -1)]?.click();
  } else return;
  event.preventDefault();
});
