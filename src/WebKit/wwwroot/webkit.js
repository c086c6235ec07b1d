// Behaviour of the page furniture. Everything but charts works without it.

// <chart-view option='{…}'>: one ECharts chart. Options are plain JSON; colours and font come from the page's tokens.
const echartsUrl = new URL("../Vizor.ECharts/js/vizor-echarts-bundle-min.js", import.meta.url).href;
let loading;
const loadECharts = () => loading ??= new Promise((done, fail) => {
  if (window.echarts) return done(window.echarts);
  const script = Object.assign(document.createElement("script"), { src: echartsUrl, onload: () => done(window.echarts), onerror: fail });
  document.head.append(script);
});

const merge = (under, over) => {
  if (Array.isArray(over)) return over.map(x => x !== null && typeof x === "object" ? merge(under, x) : x);
  if (over === null || typeof over !== "object" || under === null || typeof under !== "object") return over === undefined ? under : over;
  const all = { ...under };
  for (const [key, value] of Object.entries(over)) all[key] = merge(under[key], value);
  return all;
};

customElements.define("chart-view", class extends HTMLElement {
  static observedAttributes = ["option"];
  #chart; #resize; #print = () => this.#chart?.resize();

  async connectedCallback() {
    try {
      const echarts = await loadECharts();
      if (!this.isConnected || this.#chart) return;
      this.replaceChildren();
      this.#chart = echarts.init(this);
      // A point with an address of its own leads there; the same links stand beside the chart.
      this.#chart.on("click", e => { if (e.data?.href?.startsWith("/")) location.assign(e.data.href); });
      this.#draw();
      this.#resize = new ResizeObserver(() => this.#chart?.resize());
      this.#resize.observe(this);
      addEventListener("beforeprint", this.#print);
    } catch (reason) {
      console.error("chart", reason);
      this.textContent = "图表未能显示，数字见下表";
      const data = this.closest("figure")?.querySelector("details");
      if (data) data.open = true;
    }
  }
  attributeChangedCallback(_, old) { if (old !== null && this.#chart) this.#draw(); }
  disconnectedCallback() { removeEventListener("beforeprint", this.#print); this.#resize?.disconnect(); this.#chart?.dispose(); this.#chart = undefined; }

  #draw() {
    const style = getComputedStyle(this), token = name => style.getPropertyValue("--" + name).trim(), size = parseFloat(token("chart-text")) || 12;
    const option = JSON.parse(this.getAttribute("option"), (_, value) => typeof value === "string" && /^--[a-z]/.test(value) ? token(value.slice(2)) : value);
    const axis = { axisLine: { lineStyle: { color: token("edge") } }, axisTick: { lineStyle: { color: token("edge") } }, axisLabel: { color: token("muted"), fontSize: size, hideOverlap: true }, splitLine: { lineStyle: { color: token("line") } }, nameTextStyle: { color: token("muted"), fontSize: size } };
    const text = { color: token("muted"), fontFamily: style.fontFamily, fontSize: size };
    const base = {
      animation: false,
      color: [1, 2, 3, 4, 5, 6, 7, 8].map(n => token("chart-" + n)),
      textStyle: text,
      grid: { left: 12, right: 16, top: 40, bottom: 8, containLabel: true },
      legend: { textStyle: text, itemWidth: 16, itemHeight: 8, type: "scroll" },
      // Drawn, not HTML: a strict style policy would strip a tooltip made of markup.
      tooltip: { renderMode: "richText", confine: true, backgroundColor: token("paper"), borderColor: token("edge"), textStyle: { color: token("ink"), fontFamily: style.fontFamily } },
    };
    const all = { ...option };
    for (const key of ["animation", "color", "textStyle", "grid", "legend", "tooltip"]) all[key] = option[key] === undefined && key === "legend" ? { show: false } : merge(base[key], option[key] ?? {});
    all.animation = false; all.color = option.color ?? base.color;
    for (const key of ["xAxis", "yAxis"]) if (option[key]) all[key] = merge(axis, option[key]);
    if (!option.xAxis && !option.yAxis) delete all.grid;
    this.#chart.setOption(all, true);
  }
});

// Dialogs: a link to the dialog opens it; its close link, Esc and a click beside it close it.
const openDialog = dialog => { if (!dialog.matches(":modal")) { dialog.removeAttribute("open"); dialog.showModal(); } };
addEventListener("click", e => {
  const target = e.target instanceof Element ? e.target : null;
  const opener = target?.closest("[data-dialog]");
  const dialog = opener && document.getElementById(opener.dataset.dialog);
  if (dialog) { e.preventDefault(); openDialog(dialog); return; }
  const close = target?.closest("[data-close]");
  if (close?.closest("dialog[open]")) { e.preventDefault(); close.closest("dialog").close(); if (location.hash) history.replaceState(null, "", location.pathname + location.search); return; }
  if (target?.matches("dialog:modal") && !inside(target, e)) target.close();
  const menu = target?.closest("[data-menu]");
  if (menu) { e.preventDefault(); toggleMenu(document.getElementById(menu.dataset.menu)); return; }
  for (const open of document.querySelectorAll("details.menu[open]")) if (!open.contains(target)) open.open = false;
});
const inside = (element, e) => { const r = element.getBoundingClientRect(); return e.clientX >= r.left && e.clientX <= r.right && e.clientY >= r.top && e.clientY <= r.bottom; };

// The menu shows the entry of the page, however far down it stands.
const entry = document.querySelector(".side [aria-current]"), side = entry?.closest(".side");
if (side && entry.offsetTop + entry.offsetHeight > side.clientHeight) side.scrollTop = entry.offsetTop - side.clientHeight / 2;

// The main menu on a phone.
const toggleMenu = (menu, open = getComputedStyle(menu).display === "none") => {
  if (open) menu.dataset.open = ""; else menu.dataset.open = "false";
  for (const link of document.querySelectorAll(`a.menu-toggle[data-menu="${menu.id}"]`)) link.setAttribute("aria-expanded", String(open));
  if (open) (menu.querySelector("[aria-current]") ?? menu.querySelector("a.nav-item"))?.focus(); else document.querySelector(".menu-toggle")?.focus();
};
addEventListener("keydown", e => {
  if (e.key !== "Escape") return;
  for (const open of document.querySelectorAll("details.menu[open]")) { open.open = false; open.querySelector("summary").focus(); }
  const side = document.querySelector(".side[data-open='']");
  if (side) toggleMenu(side, false);
});

// A form is sent once, however often its button is pressed; coming back to the page makes it ready again.
addEventListener("submit", e => {
  const form = e.target;
  if (!form.matches("form[data-once]") || e.defaultPrevented) return;
  // What is known to be too much stays here, where it can be mended; a server that cuts it off could not give it back.
  const refused = [...form.elements].find(x => x.validity?.customError);
  if (refused) { e.preventDefault(); refused.reportValidity(); return; }
  if (form.dataset.sent !== undefined) { e.preventDefault(); return; }
  form.dataset.sent = "";
  form.removeAttribute("data-changed");
  e.submitter?.setAttribute("aria-busy", "true");
  setTimeout(() => { for (const button of form.querySelectorAll("button:not([type=button])")) button.disabled = true; });
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("button")) { button.disabled = false; button.removeAttribute("aria-busy"); }
  }
});

// Changes not saved: ask before leaving.
addEventListener("input", e => e.target.closest?.("form[data-guard]")?.setAttribute("data-changed", ""));
addEventListener("beforeunload", e => { if (document.querySelector("form[data-changed]")) e.preventDefault(); });
addEventListener("click", e => { if (e.target.closest?.("[data-leave]")) e.target.closest("form")?.removeAttribute("data-changed"); }, true);

// A file too large or a text too long is told before it is sent.
addEventListener("input", e => {
  if (!e.target.matches?.("textarea[data-max]")) return;
  const [length, most] = [e.target.value.length, Number(e.target.dataset.max)];
  e.target.setCustomValidity(length > most ? `最多 ${most} 个字，现有 ${length} 个字，请精简` : "");
});
addEventListener("change", e => {
  if (!e.target.matches?.("input[type=file][data-max]")) return;
  const large = [...e.target.files].find(f => f.size > Number(e.target.dataset.max));
  e.target.setCustomValidity(large ? `“${large.name}”超过大小限制，请压缩或拆分后再传` : "");
  e.target.reportValidity();
});

// Trees: ↑ ↓ move, → opens or goes in, ← folds or goes out, Home and End. A click beside a link folds too.
const stop = li => li && (li.querySelector(":scope > .label a") ?? li.querySelector(":scope > .fold > summary"));
addEventListener("keydown", e => {
  const tree = e.target.closest?.("[data-tree]");
  if (!tree || e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
  const nodes = [...tree.querySelectorAll("li")].filter(li => stop(li) && li.checkVisibility());
  const li = e.target.closest("li"), at = nodes.indexOf(li), fold = li?.querySelector(":scope > .fold");
  const to = { ArrowDown: nodes[at + 1], ArrowUp: nodes[at - 1], Home: nodes[0], End: nodes.at(-1) }[e.key];
  if (to) stop(to).focus();
  else if (e.key === "ArrowRight" && fold) fold.open ? stop(nodes[at + 1])?.focus() : fold.open = true;
  else if (e.key === "ArrowLeft") fold?.open ? fold.open = false : stop(li.parentElement.closest("li"))?.focus();
  else return;
  e.preventDefault();
});
addEventListener("click", e => {
  const label = e.target.closest?.("[data-tree] .fold + .label");
  if (label && !e.target.closest("a, button, input, select, label")) label.previousElementSibling.open = !label.previousElementSibling.open;
});

// After an answer: a dialog the server left open becomes modal, and errors are read first.
for (const dialog of document.querySelectorAll("dialog.dialog[open]")) openDialog(dialog);
for (const alert of document.querySelectorAll("dialog .form > .alert")) openDialog(alert.closest("dialog"));
if (location.hash && document.querySelector("dialog:target")) openDialog(document.querySelector("dialog:target"));
document.querySelector(".error-summary")?.focus();

// A button that prints the page.
addEventListener("click", e => { if (e.target.closest?.("[data-print]")) print(); });

// <reading-progress data-url>: asks how far a reading is, and goes on when it is done.
customElements.define("reading-progress", class extends HTMLElement {
  #timer;
  connectedCallback() { this.#ask(); }
  disconnectedCallback() { clearTimeout(this.#timer); }

  async #ask() {
    try {
      const answer = await fetch(this.dataset.url, { headers: { accept: "application/json" } });
      if (answer.ok && !answer.redirected) {
        const { unread, percent, next } = await answer.json();
        this.querySelector("progress").value = percent;
        // The page that waited is gone from the history, or the way back would lead on again.
        if (!unread) return next ? location.replace(next) : location.reload();
      } else if (answer.status === 401 || answer.redirected) return location.reload();
    } catch { /* The network is away; the next question may get through. */ }
    this.#timer = setTimeout(() => this.#ask(), 800);
  }
});
