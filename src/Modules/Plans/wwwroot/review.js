// One file of more than 400 lines because the parts of the element share its state and come in one request.
// <plan-review>: a document with its findings marked on the left, their list on the right. Every step is shown at once, saved
// at once, taken back when the server refuses it, and can be undone.
import { DECISIONS, KINDS, clip, jumpTo, make, same, showIn } from "./review-parts.js";
import { fillForm, readForm, selectedWords, showTheirs } from "./review-form.js";
import { paintRow } from "./review-row.js";

customElements.define("plan-review", class extends HTMLElement {
  #findings = new Map(); #order = []; #rows = new Map(); #fields = {}; #selected = null;
  #undo = []; #redo = []; #saving = Promise.resolve(); #waiting = 0; #listening; #editing = null; #range = null; #marks = new Map();

  connectedCallback() {
    const { findings, fields } = JSON.parse(this.querySelector(".review-data").textContent);
    this.#fields = fields;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const finding of findings) this.#take(finding);
    this.#sort();
    this.#index();
    this.#draw();
    this.addEventListener("click", e => this.#click(e), { signal });
    this.addEventListener("change", e => { if (e.target.matches("[data-filter]")) this.#filter(); if (e.target.matches("[data-keys]")) this.#keys = e.target.checked; }, { signal });
    document.addEventListener("keydown", e => this.#key(e), { signal });
    document.addEventListener("selectionchange", () => this.#noteSelection(), { signal });
    addEventListener("beforeunload", e => { if (this.#waiting > 0 || this.#editing) e.preventDefault(); }, { signal });
    this.querySelector("[data-keys]").checked = this.#keys;
    const asked = location.hash.startsWith("#f-") ? this.#findings.get(location.hash.slice(3)) : null;
    this.#select((asked ?? this.#visible().find(f => f.decision === "Pending") ?? this.#visible()[0])?.id, { quiet: !asked });
  }

  disconnectedCallback() { this.#listening.abort(); }

  get #readonly() { return this.dataset.readonly !== undefined; }
  get #keys() { return localStorage.getItem("review-keys") !== "off"; }
  set #keys(on) { localStorage.setItem("review-keys", on ? "on" : "off"); }

  // ── what is known ──

  #take(finding) { this.#findings.set(finding.id, finding); }

  #sort() {
    this.#order = [...this.#findings.values()].filter(f => f.decision !== "Withdrawn")
      .sort((a, b) => (a.difference === "Gone") - (b.difference === "Gone") || a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1)).map(f => f.id);
  }

  #visible() { return this.#order.filter(id => !this.#rows.get(id)?.hidden).map(id => this.#findings.get(id)); }

  // The marks of each finding; looked up for every key, so not searched for each time.
  #index() {
    this.#marks = new Map();
    for (const mark of this.querySelectorAll(".document [data-f]")) {
      for (const id of mark.dataset.f.split(" ")) this.#marks.has(id) ? this.#marks.get(id).push(mark) : this.#marks.set(id, [mark]);
    }
  }

  // ── drawing ──

  #draw() {
    const list = this.querySelector(".review-list");
    list.replaceChildren(...this.#order.map(id => this.#row(id)));
    this.#filter();
  }

  #row(id) {
    const row = make("li", { id: "f-" + id, class: "review-item" });
    this.#rows.set(id, row);
    paintRow(row, this.#findings.get(id), this.#selected === id, this.#readonly);
    return row;
  }

  #paint(id) {
    const f = this.#findings.get(id), row = this.#rows.get(id);
    if (row) paintRow(row, f, this.#selected === id, this.#readonly);
    for (const mark of this.#marks.get(id) ?? []) if (mark.dataset.f.endsWith(id)) mark.dataset.d = f.decision;
    const tag = document.getElementById("m-" + id);
    if (tag) tag.setAttribute("aria-label", `${KINDS[f.kind]}：${clip(f.title, 60)}，${DECISIONS[f.decision]}`);
  }

  #filter() {
    const value = name => this.querySelector(`[data-filter=${name}]`)?.value ?? "";
    const [kind, decision, difference, doubt] = [value("kind"), value("decision"), value("difference"), this.querySelector("[data-filter=doubt]").checked];
    let shown = 0;
    for (const id of this.#order) {
      const f = this.#findings.get(id);
      const hit = (!kind || f.kind === kind) && (!decision || f.decision === decision) && (!difference || f.difference === difference) && (!doubt || f.doubt);
      this.#rows.get(id).hidden = !hit;
      if (hit) shown++;
    }
    this.querySelector(".review-none").hidden = shown > 0;
    this.#count();
  }

  #count() {
    const all = this.#order.map(id => this.#findings.get(id)), decided = all.filter(f => f.decision !== "Pending").length;
    const bar = this.querySelector(".review-progress progress");
    bar.max = Math.max(all.length, 1); bar.value = decided;
    this.querySelector("[data-count]").textContent = `已定 ${decided} / ${all.length}`;
    const at = this.#findings.get(this.#selected);
    const name = (button, text, list) => { button.textContent = `${text}（${list.length}）`; button.disabled = this.#readonly || list.length === 0; };
    name(this.querySelector("[data-do=section]"), "接受本节", this.#pendingLike(at, f => f.section === at.section));
    name(this.querySelector("[data-do=kind]"), at ? `接受全部${KINDS[at.kind]}` : "接受本类", this.#pendingLike(at, f => f.kind === at.kind));
    for (const [what, steps] of [["undo", this.#undo], ["redo", this.#redo]]) {
      const button = this.querySelector(`[data-do=${what}]`);
      button.disabled = steps.length === 0;
      button.title = steps.length ? `${what === "undo" ? "撤销" : "重做"}：${steps.at(-1).label}` : "";
    }
    this.querySelector("[data-edit]").hidden = this.#readonly;
  }

  #pendingLike(at, like) { return at ? this.#order.map(id => this.#findings.get(id)).filter(f => f.decision === "Pending" && f.difference !== "Gone" && like(f)) : []; }

  #say(text) { this.querySelector(".review-status").textContent = text; }

  #complain(text) {
    const box = this.querySelector(".review-message");
    box.hidden = !text;
    box.textContent = text ?? "";
  }

  // ── selecting ──

  #select(id, { from, quiet } = {}) {
    if (!id || !this.#findings.has(id)) return;
    const before = this.#selected;
    this.#selected = id;
    for (const marked of this.#marks.get(before) ?? []) marked.removeAttribute("data-on");
    for (const marked of this.#marks.get(id) ?? []) marked.setAttribute("data-on", "");
    for (const other of [before, id]) {
      const row = this.#rows.get(other);
      if (!row) continue;
      row.toggleAttribute("data-on", other === id);
      for (const stop of row.querySelectorAll("button, a")) stop.tabIndex = other === id ? 0 : -1;
      row.querySelector(".review-title").toggleAttribute("aria-current", other === id);
      const tag = document.getElementById("m-" + other);
      if (tag) tag.tabIndex = other === id ? 0 : -1;
    }
    this.#rows.get(id)?.querySelector(".review-title").setAttribute("aria-current", "true");
    if (!quiet) {
      if (from !== "document") showIn(this.querySelector(".review-document"), document.getElementById("m-" + id));
      if (from !== "list") showIn(this.querySelector(".review-side"), this.#rows.get(id));
    }
    this.#count();
  }

  #move(by) {
    const seen = this.#visible(), at = seen.findIndex(f => f.id === this.#selected);
    const to = seen[at < 0 ? 0 : Math.min(Math.max(at + by, 0), seen.length - 1)];
    if (!to) return;
    const inList = this.querySelector(".review-list").contains(document.activeElement);
    this.#select(to.id);
    if (inList) this.#rows.get(to.id).querySelector(".review-title").focus({ preventScroll: true });
  }

  #toNextPending() {
    const seen = this.#visible(), at = seen.findIndex(f => f.id === this.#selected);
    const to = seen.slice(at + 1).find(f => f.decision === "Pending");
    if (to) { const inList = this.querySelector(".review-list").contains(document.activeElement) || document.activeElement === document.body; this.#select(to.id); if (inList) this.#rows.get(to.id).querySelector(".review-title").focus({ preventScroll: true }); }
  }

  // ── steps ──

  // A step: label and changes { id, from: { decision, data? }, to: { decision, data? } }.
  #do(label, changes) {
    if (changes.length === 0 || this.#readonly) return;
    const step = { label, changes };
    this.#undo.push(step);
    this.#redo = [];
    this.#apply(step, "to");
  }

  #takeBack(from, onto, side) {
    const step = from.at(-1), other = side === "from" ? "to" : "from";
    if (!step || this.#readonly) return;
    const touched = step.changes.find(c => { const f = this.#findings.get(c.id); return !f || f.decision !== c[other].decision || (c[other].data && !same(f.data, c[other].data)); });
    from.pop();
    if (touched) { this.#complain(`“${clip(this.#findings.get(touched.id)?.title ?? "", 30)}”后来又有修改，这一步不能${side === "from" ? "撤销" : "重做"}。`); this.#count(); return; }
    onto.push(step);
    this.#apply(step, side);
    this.#say(`已${side === "from" ? "撤销" : "重做"}：${step.label}`);
    this.#select(step.changes[0].id);
  }

  #apply(step, side) {
    this.#complain(null);
    const before = step.changes.map(c => ({ ...this.#findings.get(c.id) }));
    for (const change of step.changes) {
      const f = this.#findings.get(change.id);
      this.#findings.set(f.id, { ...f, decision: change[side].decision, data: change[side].data ?? f.data });
      this.#paint(f.id);
    }
    this.#regroup();
    // One at a time, so that each is sent with the version the one before it gave.
    this.#send(() => step.changes.map(c => ({ id: c.id, version: this.#findings.get(c.id).version, decision: c[side].decision, data: c[side].data })), () => {
      for (const old of before) { this.#findings.set(old.id, { ...old, version: this.#findings.get(old.id).version }); this.#paint(old.id); }
      for (const steps of [this.#undo, this.#redo]) { const i = steps.indexOf(step); if (i >= 0) steps.splice(i, 1); }
      this.#regroup();
    });
  }

  // Withdrawn ones leave the list, restored ones come back to their place.
  #regroup() {
    const before = this.#order;
    this.#sort();
    if (!same(before, this.#order)) {
      const list = this.querySelector(".review-list");
      list.replaceChildren(...this.#order.map(id => this.#rows.get(id) ?? this.#row(id)));
      if (!this.#order.includes(this.#selected)) { this.#selected = null; this.#select(this.#visible()[0]?.id, { quiet: true }); }
    }
    this.#count();
  }

  #send(changes, giveUp) {
    this.#waiting++;
    const sent = this.#saving.then(async () => {
      const body = changes();
      try {
        const answer = await fetch(this.dataset.url, { method: "POST", headers: { "content-type": "application/json", RequestVerificationToken: this.dataset.token }, body: JSON.stringify({ changes: body }) });
        const result = answer.redirected || !answer.headers.get("content-type")?.includes("json") ? null : await answer.json();
        if (!answer.ok || !result) {
          giveUp?.(result);
          this.#accept(result?.findings ?? []);
          this.#complain(result?.message ?? "没有保存：登录已过期或服务暂不可用。请在新窗口重新登录，再回到本页重试。");
          return { ok: false, ...result };
        }
        this.#accept(result.findings);
        this.#redraw(result.paragraphs ?? []);
        this.#say("已保存");
        return { ok: true, ...result };
      } catch {
        giveUp?.(null);
        this.#complain("网络中断，这一步没有保存，已恢复原状。请检查网络后重试。");
        return { ok: false };
      } finally { this.#waiting--; }
    });
    this.#saving = sent.then(() => {});
    return sent;
  }

  #accept(findings) {
    if (findings.length === 0) return;
    for (const f of findings) { this.#take(f); }
    this.#regroup();
    for (const f of findings) this.#paint(f.id);
    this.#count();
  }

  #redraw(paragraphs) {
    for (const { start, html } of paragraphs) {
      const p = this.querySelector(`.document [data-p="${start}"]`);
      if (p) p.innerHTML = html;
    }
    if (paragraphs.length > 0) this.#index();
    if (paragraphs.length > 0) this.#select(this.#selected, { quiet: true });
  }

  #decide(decision) {
    const f = this.#findings.get(this.#selected);
    if (!f || this.#editing || this.#readonly) return;
    const to = f.decision === decision ? "Pending" : decision;
    this.#do(`${DECISIONS[to]}“${clip(f.title, 20)}”`, [{ id: f.id, from: { decision: f.decision }, to: { decision: to } }]);
    if (to !== "Pending") this.#toNextPending();
  }

  #decideAll(what) {
    const at = this.#findings.get(this.#selected);
    const list = this.#pendingLike(at, what === "section" ? f => f.section === at.section : f => f.kind === at.kind);
    // What is not complete can't be accepted; it stays for a person to mend.
    const ready = list.filter(f => f.complete);
    this.#do(`接受 ${ready.length} 条`, ready.map(f => ({ id: f.id, from: { decision: f.decision }, to: { decision: "Accepted" } })));
    if (ready.length < list.length) this.#say(`${list.length - ready.length} 条不完整，请编辑补全后再接受`);
  }

  // ── editing and adding ──

  #noteSelection() {
    const selection = getSelection(), article = this.querySelector(".document");
    if (selection.rangeCount === 0 || selection.isCollapsed || !article.contains(selection.anchorNode) || !article.contains(selection.focusNode)) return;
    this.#range = selectedWords(article, selection.getRangeAt(0));
  }

  #add() {
    if (this.#readonly) return;
    // A key may come before the browser has told of the selection.
    this.#noteSelection();
    if (!this.#range) { this.#complain("请先在原文中选中一段文字，再按 N 或“添加所选文字”。"); return; }
    this.#complain(null);
    const at = this.#findings.get(this.#selected);
    this.#form({ kind: at?.kind ?? "Goal", range: this.#range });
  }

  async #edit() {
    // A decision still on its way gives the finding a new version; the form would take it for somebody else's change.
    await this.#saving;
    const f = this.#findings.get(this.#selected);
    if (!f || f.difference === "Gone" || this.#readonly) return;
    this.#form({ id: f.id, kind: f.kind, data: f.data, version: f.version });
  }

  #form(editing) {
    this.#editing = editing;
    const form = this.querySelector(".review-form");
    fillForm(form, editing, this.#fields[editing.kind], kind => this.#form({ ...editing, kind }));
    form.onsubmit = e => { e.preventDefault(); this.#save(form); };
    this.#tab("list");
    this.querySelector(".review-side").toggleAttribute("data-editing", true);
    form.hidden = false;
    form.querySelector("input, textarea, select")?.focus();
  }

  async #save(form) {
    const editing = this.#editing, error = form.querySelector(".error");
    let data;
    try { data = readForm(form, this.#fields[editing.kind]); error.hidden = true; } catch (e) { error.textContent = e.message; error.hidden = false; return; }
    const button = form.querySelector(".primary");
    button.disabled = true;
    const f = editing.id ? this.#findings.get(editing.id) : null;
    const before = f && { decision: f.decision, data: f.data };
    const change = editing.id ? { id: editing.id, version: editing.version, decision: "Accepted", data } : { kind: editing.kind, start: editing.range.start, end: editing.range.end, data };
    const result = await this.#send(() => [change], () => {});
    button.disabled = false;
    if (result.ok) {
      const saved = result.findings[0];
      this.#undo.push(editing.id
        ? { label: `编辑“${clip(saved.title, 20)}”`, changes: [{ id: saved.id, from: before, to: { decision: "Accepted", data: saved.data } }] }
        : { label: `添加“${clip(saved.title, 20)}”`, changes: [{ id: saved.id, from: { decision: "Withdrawn" }, to: { decision: "Accepted" } }] });
      this.#redo = [];
      this.#close();
      this.#select(saved.id);
      this.#rows.get(saved.id).querySelector(".review-title").focus({ preventScroll: true });
      return;
    }
    const theirs = result.findings?.[0];
    if (theirs && editing.id) {
      editing.version = theirs.version;
      showTheirs(form, this.#fields[editing.kind], theirs, data);
    }
    error.textContent = result.message ?? "没有保存，请重试。";
    error.hidden = false;
  }

  #close() {
    this.#editing = null;
    this.querySelector(".review-form").hidden = true;
    this.querySelector(".review-form").replaceChildren();
    this.querySelector(".review-side").removeAttribute("data-editing");
  }

  #tab(name) {
    this.querySelector(".review-panes").dataset.show = name;
    for (const tab of this.querySelectorAll("[data-tab]")) tab.setAttribute("aria-pressed", String(tab.dataset.tab === name));
    if (this.#selected) showIn(this.querySelector(name === "list" ? ".review-side" : ".review-document"), document.getElementById((name === "list" ? "f-" : "m-") + this.#selected));
  }

  // ── hands ──

  #click(e) {
    const target = e.target;
    const action = target.closest("[data-do]")?.dataset.do, decide = target.closest("[data-decide]"), row = target.closest(".review-item"), tab = target.closest("[data-tab]"), heading = target.closest("[data-heading]");
    if (tab) return this.#tab(tab.dataset.tab);
    if (heading) { e.preventDefault(); heading.closest("details").open = false; this.#tab("document"); return jumpTo(this.querySelector(".review-document"), document.getElementById(heading.dataset.heading)); }
    if (row && (decide || action === "edit" || target.closest("[data-select]") || !target.closest("a"))) this.#select(row.id.slice(2), { from: "list" });
    if (decide) return this.#decide(decide.dataset.decide);
    if (action) return this.#run(action);
    if (target.closest("[data-select]") && matchMedia("(max-width: 860px)").matches) return this.#tab("document");
    const mark = target.closest(".document [data-f]");
    if (!mark) return;
    e.preventDefault();
    if (!getSelection().isCollapsed) return;
    // Where findings lie over each other, each click goes one further out.
    const ids = mark.dataset.f.split(" "), at = ids.indexOf(this.#selected);
    this.#select(ids[at > 0 && !mark.matches(".tag") ? at - 1 : ids.length - 1], { from: "document" });
  }

  #run(action) {
    ({
      section: () => this.#decideAll("section"), kind: () => this.#decideAll("kind"), add: () => this.#add(), edit: () => this.#edit(), cancel: () => { this.#close(); this.#rows.get(this.#selected)?.querySelector(".review-title").focus(); },
      undo: () => this.#takeBack(this.#undo, this.#redo, "from"), redo: () => this.#takeBack(this.#redo, this.#undo, "to"),
      help: () => this.querySelector(".review-help").showModal(), "close-help": () => this.querySelector(".review-help").close(),
    })[action]?.();
  }

  #key(e) {
    if (e.defaultPrevented || document.querySelector("dialog[open]")) return;
    if (e.key === "Escape" && this.#editing) { e.preventDefault(); return this.#run("cancel"); }
    if (e.target.closest?.("input:not([type=checkbox]), textarea, select") || e.isComposing) return;
    const control = e.ctrlKey || e.metaKey;
    if (control && !e.altKey && e.key.toLowerCase() === "z") { e.preventDefault(); return this.#run(e.shiftKey ? "redo" : "undo"); }
    if (control && !e.altKey && e.key.toLowerCase() === "y") { e.preventDefault(); return this.#run("redo"); }
    if (control || e.altKey || this.#editing || !this.#keys) return;
    const inList = this.querySelector(".review-list").contains(e.target);
    const does = {
      j: () => this.#move(1), k: () => this.#move(-1), a: () => this.#decide("Accepted"), r: () => this.#decide("Rejected"), e: () => this.#edit(), n: () => this.#add(), "?": () => this.#run("help"), "？": () => this.#run("help"),
      ...(inList ? { ArrowDown: () => this.#move(1), ArrowUp: () => this.#move(-1) } : {}),
    }[e.key.length === 1 ? e.key.toLowerCase() : e.key];
    if (does) { e.preventDefault(); does(); }
  }
});
