// A list of any length of which only the part in view is in the page. Rows come as markup from the server, by their places.

const PART = 60;
const KEPT = 240; // rows in the page at most

class IssueList {
  constructor(list) {
    this.list = list;
    this.total = Number(list.dataset.total);
    this.address = list.dataset.rows;
    this.start = 0;
    this.end = list.querySelectorAll(".row").length;
    this.above = this.space();
    this.below = this.space();
    list.prepend(this.above);
    list.append(this.below);
    this.onScroll = () => { this.frame ??= requestAnimationFrame(() => { this.frame = undefined; this.look(); }); };
    addEventListener("scroll", this.onScroll, { passive: true });
    addEventListener("resize", this.onScroll, { passive: true });
    this.look();
  }

  space() {
    const space = document.createElement("li");
    space.className = "space";
    space.setAttribute("role", "presentation");
    return space;
  }

  get rowHeight() { return this.list.querySelector(".row")?.getBoundingClientRect().height || 58; }

  fit() {
    const height = this.rowHeight;
    this.above.style.height = `${this.start * height}px`;
    this.below.style.height = `${(this.total - this.end) * height}px`;
    this.above.hidden = this.start === 0;
    this.below.hidden = this.end === this.total;
  }

  async look() {
    if (!this.list.isConnected) return this.stop();
    this.fit();
    if (this.asking) return;
    const height = this.rowHeight;
    const top = -this.list.getBoundingClientRect().top / height;
    const first = Math.max(0, Math.floor(top) - 20);
    const last = Math.min(this.total, Math.ceil(top + innerHeight / height) + 20);
    if (first >= this.start && last <= this.end) return;
    const isFar = last < this.start - PART || first > this.end + PART;
    const from = isFar ? first : first < this.start ? Math.max(0, this.start - PART) : this.end;
    const count = isFar ? Math.max(PART, last - first) : first < this.start ? this.start - from : PART;
    this.asking = true;
    const markup = await this.ask(from, count);
    this.asking = false;
    if (markup === undefined || !this.list.isConnected) return;
    this.put(markup, from, isFar);
    this.look();
  }

  async ask(start, count) {
    for (let wait = 500; ; wait = Math.min(wait * 2, 8000)) {
      try {
        const answer = await fetch(`${this.address}&start=${start}&count=${Math.min(count, 200)}`);
        if (answer.redirected || answer.status === 401) { location.reload(); return undefined; }
        if (answer.ok) { this.say(""); return await answer.text(); }
      } catch { /* the server may be starting again */ }
      if (!this.list.isConnected) return undefined;
      this.say("Ptarmigan does not answer; the list goes on when it does again.");
      await new Promise((done) => setTimeout(done, wait));
    }
  }

  put(markup, from, isFar) {
    const template = document.createElement("template");
    template.innerHTML = markup;
    const rows = [...template.content.querySelectorAll(".row")];
    const known = [...this.list.querySelectorAll(".row")];
    if (isFar) {
      known.forEach((row) => row.remove());
      this.above.after(...rows);
      this.start = from;
      this.end = from + rows.length;
    } else if (from < this.start) {
      this.above.after(...rows);
      this.start = from;
      this.trim(known.slice(KEPT - rows.length), () => this.end--);
    } else {
      this.below.before(...rows);
      this.end += rows.length;
      this.trim(known.slice(0, Math.max(0, known.length + rows.length - KEPT)), () => this.start++);
    }
    if (rows.length === 0) this.total = this.end;
    this.fit();
  }

  // A row with the focus stays until the focus leaves it; and as rows must follow one another, so do those after it.
  trim(rows, forget) {
    if (rows.some((row) => row.contains(document.activeElement))) return;
    for (const row of rows) { row.remove(); forget(); }
  }

  say(words) {
    const place = document.getElementById("announcements");
    if (place && place.textContent !== words) place.textContent = words;
    document.querySelector(".list-notice")?.remove();
    if (words) {
      const notice = document.createElement("p");
      notice.className = "notice error list-notice";
      notice.textContent = words;
      this.list.before(notice);
    }
  }

  stop() {
    removeEventListener("scroll", this.onScroll);
    removeEventListener("resize", this.onScroll);
  }
}

let shown;
function prepare() {
  const list = document.querySelector("ol.rows");
  if (!list || (shown && shown.list === list && shown.address === list.dataset.rows && list.contains(shown.above))) return;
  shown?.stop();
  list.querySelectorAll(".space").forEach((space) => space.remove());
  shown = new IssueList(list);
}

prepare();
const whenBlazor = () => (window.Blazor ? window.Blazor.addEventListener("enhancedload", prepare) : setTimeout(whenBlazor, 50));
whenBlazor();
