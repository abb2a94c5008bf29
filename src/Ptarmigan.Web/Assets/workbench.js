// Small comforts of every page. Each page works without them.

const root = document.documentElement;
const darkSystem = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (root.dataset.theme ?? (darkSystem.matches ? "dark" : "light")) === "dark";

function nameSwitch(button) {
  const words = isDark() ? "Light" : "Dark";
  button.textContent = words;
  button.setAttribute("aria-label", `Show pages in ${words.toLowerCase()} colours`);
  button.hidden = false;
}

function prepare() {
  const button = document.querySelector("[data-theme-switch]");
  if (button) nameSwitch(button);
  const menu = document.querySelector(".menu");
  if (menu) menu.open = matchMedia("(min-width: 54.01rem)").matches;
  for (const copy of document.querySelectorAll("[data-copy]")) copy.hidden = !navigator.clipboard;
  lookAgain();
  // An address with a fragment must lead within the page, whatever the base address is.
  for (const link of document.querySelectorAll('.report a[href^="#"]')) link.href = location.pathname + location.search + link.getAttribute("href");
}

// A page whose content is still being made asks for it again, unless somebody is reading further down or at work in it.
let again;
function lookAgain() {
  clearTimeout(again);
  if (!document.querySelector("[data-again]")) return;
  again = setTimeout(() => {
    if (scrollY > 300 || document.activeElement?.closest("main form, main ol")) lookAgain();
    else window.Blazor.navigateTo(location.href, false, true);
  }, 3000);
}

document.addEventListener("click", async (event) => {
  const copy = event.target.closest("[data-copy]");
  if (copy) {
    await navigator.clipboard.writeText(copy.parentElement.querySelector("input").value);
    copy.textContent = "Copied";
    document.getElementById("announcements").textContent = "Copied.";
    return;
  }
  const button = event.target.closest("[data-theme-switch]");
  if (button) {
    root.dataset.theme = isDark() ? "light" : "dark";
    document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=strict`;
    nameSwitch(button);
  }
});

// Search while typing, once the typing rests.
let waiting;
document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-live]");
  if (!form) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => form.requestSubmit(), event.target.matches("select") ? 0 : 350);
});

// An address bar without empty conditions reads and shares better.
document.addEventListener("formdata", (event) => {
  if (!event.target.matches("form[method=get]")) return;
  for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
});

// A page that came without a new document is announced by its heading; the first page leaves the focus to the browser.
let path = location.pathname;
function arrive() {
  prepare();
  if (path === location.pathname) return;
  path = location.pathname;
  const heading = document.querySelector("main h1");
  if (!heading || location.hash) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

darkSystem.addEventListener("change", prepare);
prepare();
const whenBlazor = () => (window.Blazor ? window.Blazor.addEventListener("enhancedload", arrive) : setTimeout(whenBlazor, 50));
whenBlazor();
